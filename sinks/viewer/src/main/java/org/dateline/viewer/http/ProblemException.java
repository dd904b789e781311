package org.dateline.viewer.http;

import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  ProblemException(int status, String detail) {
    this(new Problem(status, detail));
  }

  /** A parameter that cannot be right. */
  static ProblemException parameter(String name, String detail) {
    return new ProblemException(
        new Problem(HttpStatus.BAD_REQUEST_400, name + ": " + detail, Optional.of(name)));
  }

  Problem problem() {
    return problem;
  }
}
