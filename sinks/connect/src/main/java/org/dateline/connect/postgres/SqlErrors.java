package org.dateline.connect.postgres;

import java.sql.SQLException;
import java.util.Set;

/** What an error of the database calls for. */
public final class SqlErrors {
  /** Connection, rollback (deadlock), resources, operator intervention, system. */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

  /** Data (such as a number out of range) and integrity constraints. */
  private static final Set<String> DATA = Set.of("22", "23");

  private SqlErrors() {}

  /** Whether trying again may help: the database is away, starting, overloaded or locked. */
  public static boolean isPassing(SQLException error) {
    return error.getSQLState() == null
        || PASSING.contains(errorClass(error))
        || "55P03".equals(error.getSQLState());
  }

  /** What a passing error means to whoever reads the log. */
  public static String meaning(SQLException passing) {
    String state = passing.getSQLState();
    return state == null || state.startsWith("08") || state.startsWith("57")
        ? "The database is away"
        : "The database cannot write now";
  }

  /** Whether it is a record that the database refuses. */
  public static boolean isData(SQLException error) {
    return error.getSQLState() != null && DATA.contains(errorClass(error));
  }

  private static String errorClass(SQLException error) {
    return error.getSQLState().length() < 2 ? "" : error.getSQLState().substring(0, 2);
  }
}
