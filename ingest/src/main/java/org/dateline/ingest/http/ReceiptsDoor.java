package org.dateline.ingest.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Optional;
import org.dateline.ingest.http.Authentication.Claim;
import org.dateline.ingest.receive.Outcomes;
import org.dateline.ingest.receive.Receipt;
import org.dateline.ingest.receive.Receipts;
import org.dateline.schemas.StoryOutcome;
import org.eclipse.jetty.http.HttpStatus;

/** {@code GET /v1/stories/{id}}: what is known of a story, for the wire that sent it. */
final class ReceiptsDoor {

  private static final JsonMapper JSON = new JsonMapper();

  private final Optional<Authentication> authentication;
  private final Receipts receipts;
  private final Outcomes outcomes;

  ReceiptsDoor(Optional<Authentication> authentication, Receipts receipts, Outcomes outcomes) {
    this.authentication = authentication;
    this.receipts = receipts;
    this.outcomes = outcomes;
  }

  void show(Context ctx) throws ProblemException {
    String id = ctx.pathParam("id");
    if (authentication.isPresent()) {
      Claim claim = authentication.get().claim(ctx);
      claim.check(new byte[0]);
      if (!id.startsWith(claim.wire().id() + ":")) {
        // Whether another wire's story is there is not this wire's to know.
        throw unknown(id);
      }
    }
    Optional<Receipt> receipt = receipts.of(id);
    Optional<StoryOutcome> outcome = outcomes.of(id);
    if (receipt.isEmpty() && outcome.isEmpty()) {
      throw unknown(id);
    }
    ObjectNode json = JSON.createObjectNode().put("id", id);
    receipt.ifPresent(last -> json.set("accepted", ReceiptJson.of(last)));
    outcome.ifPresent(last -> json.set("outcome", json(last)));
    ctx.contentType("application/json").result(json.toString());
  }

  private static ProblemException unknown(String id) {
    return new ProblemException(
        HttpStatus.NOT_FOUND_404, "nothing is known of the story " + id + ", or not any more");
  }

  private static ObjectNode json(StoryOutcome outcome) {
    return JSON.createObjectNode()
        .put("outcome", outcome.getOutcome())
        .put("version", outcome.getVersion())
        .put("status", outcome.getStatus())
        .put("received", outcome.getReceived().toString())
        .put("events", outcome.getEvents())
        .put("reason", outcome.getReason());
  }
}
