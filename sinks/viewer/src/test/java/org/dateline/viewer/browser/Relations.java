package org.dateline.viewer.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dateline.viewer.data.Given;
import org.dateline.viewer.data.TestDatabase;

/** A year of rows between a few countries, and two events with their words. */
final class Relations {
  static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  static final String CALL = "2026-05-31.AFG-AZE.CONSULT";
  static final String BLAME = "2026-07-04.AZE>AFG.ACCUSE";

  /** The telephone takes two UTF-16 units: offsets after it are right only if those are counted. */
  static final String SENTENCE =
      "📞 Der aserbaidschanische Außenminister hat mit seinem afghanischen Amtskollegen telefoniert.";

  static final String HOSTILE =
      "<img src=x onerror=\"document.title='owned'\"> Baku warf Kabul <script>alert(1)</script> vor.";

  private static final List<String> TYPES = List.of("CONSULT", "AID", "ACCUSE", "ASSAULT");
  private static final ObjectMapper JSON = new ObjectMapper();

  final TestDatabase database = TestDatabase.empty();
  private final Given given = new Given(database);

  Relations() {
    for (String who : List.of("AFG>AZE", "AZE>AFG", "AFG-AZE", "DEU>FRA", "AZE>DEU", "DEU-TUR")) {
      for (int week = 0; week < 40; week += 1 + who.charAt(0) % 3) {
        String day = FIRST.plusWeeks(week).plusDays(who.charAt(4) % 7).toString();
        given.event(day, who, TYPES.get((week + who.charAt(3)) % 4));
        given.story("dnd:" + who + week, day + "T12:00:00Z");
      }
    }
    call("ACTIVE", 1, 1);
    mention(
        "AFG-AZE",
        CALL,
        "kaspi:1",
        SENTENCE,
        Map.of(
            "source", "Der aserbaidschanische Außenminister",
            "trigger", "telefoniert",
            "target", "seinem afghanischen Amtskollegen"));
    given.event("2026-07-04", "AZE>AFG", "ACCUSE");
    mention("AFG-AZE", BLAME, "newa:2", HOSTILE, Map.of("source", "Baku", "trigger", "warf"));
    database.execute(
        "UPDATE mention SET headline = '<b>fett</b>', rule = '<i>rule</i>' WHERE story_id = 'newa:2'");
    given.days();
  }

  /** The last report of the call is killed, as the sink would write it. */
  void kill() {
    database.execute("DELETE FROM mention WHERE event_id = '" + CALL + "'");
    call("RETRACTED", 2, 0);
    given.days();
    database.execute("NOTIFY dateline_changes");
  }

  private void call(String status, long revision, int mentions) {
    given.event("2026-05-31", "AFG-AZE", "CONSULT", status, revision, mentions, mentions);
  }

  private void mention(
      String pair, String event, String story, String sentence, Map<String, String> words) {
    // Somewhere in the body, so that offsets in the sentence differ from those in the story.
    int begins = 17;
    ArrayNode evidence = JSON.createArrayNode();
    add(evidence, "sentence", begins, sentence);
    words.forEach((role, text) -> add(evidence, role, begins + sentence.indexOf(text), text));
    given.mention(pair, event, story, sentence, evidence.toString());
  }

  private static void add(ArrayNode evidence, String role, int start, String text) {
    evidence
        .addObject()
        .put("role", role)
        .put("field", "body")
        .put("start", start)
        .put("end", start + text.length())
        .put("text", text);
  }
}
