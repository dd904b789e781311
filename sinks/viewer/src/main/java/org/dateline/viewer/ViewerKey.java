package org.dateline.viewer;

/** The names of the configuration, as they stand in the environment. */
enum ViewerKey {
  DATABASE_URL(null, "the database, jdbc:postgresql://host:port/name"),
  DATABASE_USER("dateline_viewer", "the user to read as, best one that can do nothing else"),
  DATABASE_PASSWORD("", "its password"),
  DATABASE_PASSWORD_FILE("", "the file that its password is in, instead"),
  HTTP_HOST("127.0.0.1", "the address of page and read API, 0.0.0.0 for all"),
  HTTP_PORT("8090", "its port, 0 for a free one"),
  TOKENS_FILE("", "the file of the tokens that may read; without it this machine alone may"),
  MANAGEMENT_HOST("127.0.0.1", "the address of metrics and health"),
  MANAGEMENT_PORT("9082", "its port, 0 for a free one"),
  STATEMENT_TIMEOUT_MS("5000", "milliseconds that the database may take for an answer"),
  STREAMS("100", "server-sent event streams that may be open at once");

  final String name = "DATELINE_" + name();
  final String standard;
  final String meaning;

  ViewerKey(String standard, String meaning) {
    this.standard = standard;
    this.meaning = meaning;
  }
}
