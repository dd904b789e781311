package org.dateline.viewer.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Tables of made-up events, by which it is measured how long readers wait. {@code
 * -Ddateline.figures.events=2000000} says how many, and holds what is measured to its limits;
 * without it few events show that measuring works. {@code -Ddateline.figures.url} names a database
 * that is filled already.
 */
public final class ManyEvents {
  private static final Integer EVENTS = Integer.getInteger("dateline.figures.events");
  private static final String URL = System.getProperty("dateline.figures.url");
  private static final int FEW = 20_000;

  /** Whether limits are to be held. */
  public static final boolean ARE_MANY = EVENTS != null || URL != null;

  private static final class Filled {
    static final TestDatabase DATABASE = URL == null ? filled() : new TestDatabase(URL);
  }

  private ManyEvents() {}

  /** The database, which is filled once. */
  public static TestDatabase database() {
    return Filled.DATABASE;
  }

  private static TestDatabase filled() {
    TestDatabase tables = TestDatabase.empty();
    try (Connection connection = tables.connect();
        Statement statement = connection.createStatement();
        InputStream script = ManyEvents.class.getResourceAsStream("/figures/events.sql")) {
      statement.execute("SET dateline.events = " + (EVENTS == null ? FEW : EVENTS));
      statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
      statement.execute("VACUUM ANALYZE");
      return tables;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
