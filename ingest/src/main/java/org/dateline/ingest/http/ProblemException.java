package org.dateline.ingest.http;

import org.dateline.ingest.receive.StoryReceiver.Outcome;
import org.eclipse.jetty.http.HttpStatus;

/** Ends a request with a problem. */
final class ProblemException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Problem problem;

  ProblemException(int status, String detail) {
    this(new Problem(status, detail));
  }

  ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }

  Outcome outcome() {
    if (problem.status() == HttpStatus.TOO_MANY_REQUESTS_429) {
      return Outcome.LIMITED;
    }
    return problem.status() < HttpStatus.INTERNAL_SERVER_ERROR_500
        ? Outcome.REFUSED
        : Outcome.FAILED;
  }
}
