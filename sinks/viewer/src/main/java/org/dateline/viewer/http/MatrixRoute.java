package org.dateline.viewer.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import org.dateline.viewer.data.Database;
import org.dateline.viewer.data.Matrix;

/** {@code /v1/matrix}. */
final class MatrixRoute {

  private static final int MOST = 250;
  private static final int STANDARD = 40;

  private final Database database;

  MatrixRoute(Database database) {
    this.database = database;
  }

  /** A cell as a line of CSV. */
  record Line(
      String country,
      String partner,
      LocalDate start,
      long events,
      long verbalCooperation,
      long materialCooperation,
      long verbalConflict,
      long materialConflict,
      double scoreMean) {

    static Line of(String country, String partner, Matrix.Cell cell) {
      return new Line(
          country,
          partner,
          cell.start(),
          cell.events(),
          cell.verbalCooperation(),
          cell.materialCooperation(),
          cell.verbalConflict(),
          cell.materialConflict(),
          cell.scoreMean());
    }
  }

  void answer(Context ctx) {
    Parameters parameters = new Parameters(ctx, "country", "from", "to", "limit", Answer.FORMAT);
    String country =
        parameters
            .country()
            .orElseThrow(() -> ProblemException.parameter("country", "missing, such as DEU"));
    Matrix matrix =
        Matrix.of(
            country, parameters.range(), parameters.number("limit", 1, MOST, STANDARD), database);
    List<Line> lines =
        matrix.partners().stream()
            .flatMap(
                partner ->
                    partner.cells().stream().map(cell -> Line.of(country, partner.partner(), cell)))
            .toList();
    new Answer(matrix, Line.class, lines).send(ctx, parameters);
  }
}
