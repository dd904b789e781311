package org.dateline.standalone.registry;

/** What the registry refuses or cannot do, with the HTTP status and code of Confluent's API. */
final class RegistryError extends RuntimeException {
  private final int code;

  private RegistryError(int code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  static RegistryError noSubject(String subject) {
    return new RegistryError(40401, "Subject '" + subject + "' not found.", null);
  }

  static RegistryError noVersion(String version) {
    return new RegistryError(40402, "Version " + version + " not found.", null);
  }

  static RegistryError noSchema(String which) {
    return new RegistryError(40403, "Schema " + which + " not found.", null);
  }

  static RegistryError noLevelOf(String subject) {
    return new RegistryError(
        40408, "Subject '" + subject + "' has no compatibility level of its own.", null);
  }

  static RegistryError invalidSchema(String why) {
    return new RegistryError(42201, "Invalid schema: " + why, null);
  }

  static RegistryError invalidVersion(String version) {
    return new RegistryError(
        42202, "'" + version + "' is no version: 'latest' or a number from 1.", null);
  }

  static RegistryError invalidLevel(String level) {
    return new RegistryError(42203, "'" + level + "' is no compatibility level.", null);
  }

  static RegistryError incompatible(String subject, String why) {
    return new RegistryError(
        409, "The schema is incompatible with subject '" + subject + "': " + why, null);
  }

  static RegistryError badRequest(String why) {
    return new RegistryError(400, why, null);
  }

  static RegistryError tooLarge(int limit) {
    return new RegistryError(413, "The request is larger than " + limit + " bytes.", null);
  }

  static RegistryError noRoute(boolean otherMethod) {
    return otherMethod
        ? new RegistryError(405, "The method is not allowed here.", null)
        : new RegistryError(404, "There is nothing here.", null);
  }

  static RegistryError storage(Exception cause) {
    return new RegistryError(50001, "The schemas' topic cannot be written: " + cause, cause);
  }

  /** The API's error code; its first three digits are the HTTP status. */
  int code() {
    return code;
  }

  int status() {
    return code < 1000 ? code : code / 100;
  }
}
