package org.dateline.ingest.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.ingest.http.Authentication.Claim;
import org.dateline.ingest.receive.StoryReceiver;
import org.dateline.ingest.receive.StoryReceiver.Outcome;
import org.dateline.ingest.receive.Wire;
import org.dateline.ingest.wire.Delivery;
import org.dateline.ingest.wire.Reading;
import org.dateline.ingest.wire.RejectedStoryException;
import org.dateline.ingest.wire.WireFormat;
import org.dateline.ingest.wire.WireFormats;
import org.eclipse.jetty.http.HttpStatus;

/** Reads a push: who sends, in what format, which stories. */
final class PushReader {

  private final Optional<Authentication> authentication;
  private final RateLimits limits = new RateLimits();
  private final StoryReceiver receiver;
  private final Clock clock;

  /**
   * @param authentication tells who sends; none where whoever reaches the door may
   * @param receiver told of what is turned away
   */
  PushReader(Optional<Authentication> authentication, StoryReceiver receiver, Clock clock) {
    this.authentication = authentication;
    this.receiver = receiver;
    this.clock = clock;
  }

  List<Reading> read(Context ctx, InFlight.Account account)
      throws ProblemException, IOException, RejectedStoryException {
    Optional<String> format = Optional.empty();
    Optional<String> sender = Optional.empty();
    try {
      account.add(InFlight.REQUEST);
      Optional<Claim> claim =
          authentication.isEmpty()
              ? Optional.empty()
              : Optional.of(authentication.get().claim(ctx));
      Optional<Wire> wire = claim.map(Claim::wire);
      sender = wire.map(Wire::id);
      if (wire.isPresent()) {
        // Before the body, so that what is too much costs little.
        limits.takeOne(wire.get());
      }
      String mediaType = PushRequest.mediaType(ctx);
      Map<String, String> facts = facts(ctx, claim);
      sender = sender.or(() -> Optional.ofNullable(facts.get("provider")));
      var charset = PushRequest.charset(ctx);
      byte[] sent = PushRequest.body(ctx, account);
      if (claim.isPresent()) {
        claim.get().check(sent);
      }
      byte[] body = PushRequest.unpacked(ctx, sent, account);
      WireFormat wireFormat = WireFormats.of(mediaType, body);
      format = Optional.of(wireFormat.name());
      if (wire.isPresent() && !wire.get().maySend(wireFormat.name())) {
        throw new ProblemException(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
            "the wire %s may send %s, not %s"
                .formatted(wire.get().id(), wire.get().formats(), wireFormat.name()));
      }
      var received = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      List<Reading> readings =
          wireFormat.read(body, new Delivery("http", received, charset, facts));
      wire.ifPresent(known -> limits.takeMore(known, readings.size() - 1));
      return readings;
    } catch (RejectedStoryException refused) {
      receiver.turnedAway(sender, format, Outcome.REFUSED);
      throw refused;
    } catch (ProblemException problem) {
      receiver.turnedAway(sender, format, problem.outcome());
      throw problem;
    }
  }

  /** What the push says of its stories, its wire and what the wire's stories leave out. */
  private static Map<String, String> facts(Context ctx, Optional<Claim> claim)
      throws RejectedStoryException, ProblemException {
    Map<String, String> said = PushFacts.of(ctx);
    if (claim.isEmpty()) {
      return said;
    }
    if (claim.get().signature().isPresent() && PushFacts.hasHeaders(ctx)) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST_400,
          "headers are not signed: give the story's facts in the query");
    }
    Wire wire = claim.get().wire();
    String provider = said.get("provider");
    if (provider != null && !provider.strip().equalsIgnoreCase(wire.id())) {
      throw new ProblemException(
          HttpStatus.FORBIDDEN_403,
          "the wire %s cannot send as %s".formatted(wire.id(), provider.strip()));
    }
    Map<String, String> facts = wire.facts();
    facts.putAll(said);
    facts.put("provider", wire.id());
    return facts;
  }
}
