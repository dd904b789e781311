package org.dateline.ingest;

/** The names of the configuration, as they stand in the environment. */
enum IngestKey {
  BOOTSTRAP_SERVERS(null, "the Kafka brokers, host:port, separated by commas"),
  SCHEMA_REGISTRY_URL(null, "the schema registry's URL, http, https or mock"),
  HTTP_HOST("127.0.0.1", "the address that wires push to, 0.0.0.0 for all"),
  HTTP_PORT("8080", "its port, 0 for a free one"),
  WIRES_FILE("", "the file of the wires that may send; without it whoever reaches the door may"),
  FOLDER("", "the watched folder, in which each wire has a directory of its name; empty for none"),
  USER_AGENT("Dateline/0.1", "how feeds and queues are asked, best with a way to reach you"),
  TLS_KEYSTORE("", "the key store (PKCS #12) that the door's certificate is in; empty for no TLS"),
  TLS_KEYSTORE_PASSWORD("", "its password"),
  MANAGEMENT_HOST("127.0.0.1", "the address of metrics and health"),
  MANAGEMENT_PORT("9080", "its port, 0 for a free one"),
  DELIVERY_TIMEOUT_MS("10000", "milliseconds that the brokers may take to acknowledge a story");

  final String name = "DATELINE_" + name();
  final String standard;
  final String meaning;

  IngestKey(String standard, String meaning) {
    this.standard = standard;
    this.meaning = meaning;
  }
}
