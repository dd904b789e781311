package org.dateline.viewer.data;

/**
 * A database to read.
 *
 * @param url its JDBC URL, without a password
 * @param user the user to read as
 * @param password the user's password; empty for none
 * @param statementTimeoutMillis how long it may take for an answer
 */
public record DatabaseConfig(String url, String user, String password, int statementTimeoutMillis) {

  /** Without the password. */
  @Override
  public String toString() {
    return url + " as " + user;
  }
}
