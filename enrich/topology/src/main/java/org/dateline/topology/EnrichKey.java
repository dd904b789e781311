package org.dateline.topology;

/** The names of the configuration, as they stand in the environment. */
enum EnrichKey {
  BOOTSTRAP_SERVERS(null, "Kafka brokers, `host:port` separated by commas"),
  SCHEMA_REGISTRY_URL(null, "schema registry with Confluent's REST API"),
  STATE_DIR(null, "directory of the state stores; local disk, one for each instance"),
  APPLICATION_ID("dateline-enrich", "consumer group, and prefix of the internal topics"),
  STREAM_THREADS("1", "threads that work on the stories"),
  STANDBY_REPLICAS("0", "copies of each store kept warm on other instances"),
  MANAGEMENT_HOST("127.0.0.1", "address of metrics and health"),
  MANAGEMENT_PORT("9081", "its port; 0 for a free one");

  final String name = "DATELINE_" + name();
  final String standard;
  final String meaning;

  EnrichKey(String standard, String meaning) {
    this.standard = standard;
    this.meaning = meaning;
  }
}
