package org.dateline.standalone.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.dateline.standalone.Refusal;

/** The timelines in PostgreSQL as text. */
final class Timelines {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WIDTH = 100;

  private static final String EVENTS =
      """
      SELECT e.pair, e.id, e.date, e.source, e.target, e.mutual::text, e.type, e.mode, e.wires,
             e.mention_count
      FROM event e
      JOIN (SELECT pair, sum(mention_count) AS told FROM event WHERE status = 'ACTIVE' GROUP BY pair)
           AS busiest USING (pair)
      WHERE e.status = 'ACTIVE'
      ORDER BY busiest.told DESC, e.pair, e.date, e.id
      """;

  private static final String MENTION =
      """
      SELECT provider, evidence FROM mention
      WHERE pair = ? AND event_id = ? ORDER BY received, story_id LIMIT 1
      """;

  private final Database database;
  private final PrintWriter out;

  Timelines(Database database, PrintWriter out) {
    this.database = database;
    this.out = out;
  }

  /** Prints every pair that has an active event, the most told first. */
  void print() {
    String pair = "";
    for (List<String> event : database.rows(EVENTS)) {
      if (!event.get(0).equals(pair)) {
        pair = event.get(0);
        out.printf("%n%s  %s%n", pair, names(pair));
      }
      print(event);
    }
    out.flush();
  }

  private void print(List<String> event) {
    boolean mutual = event.get(5).equals("true");
    String type = event.get(6) + (event.get(7) == null ? "" : " (" + event.get(7) + ")");
    out.printf(
        "  %s  %-24s %s %s %s   %s told by %s%n",
        event.get(2),
        type,
        event.get(3),
        mutual ? "<->" : "-->",
        event.get(4),
        number(event.get(9), "story", "stories"),
        number(event.get(8), "independent wire", "independent wires"));
    for (List<String> mention : database.rows(MENTION, event.get(0), event.get(1))) {
      JsonNode evidence = parse(mention.get(1));
      out.printf(
          "      who    %s %s %s%n",
          words(evidence, "source"), mutual ? "and" : "to", words(evidence, "target"));
      out.printf("      words  %s  [%s]%n", marked(evidence), mention.get(0));
    }
  }

  private static String number(String count, String one, String many) {
    return count + " " + (count.equals("1") ? one : many);
  }

  private static String names(String pair) {
    return name(pair.substring(0, 3)) + " and " + name(pair.substring(4));
  }

  private static String name(String alpha3) {
    for (String alpha2 : Locale.getISOCountries()) {
      Locale country = new Locale("", alpha2);
      if (country.getISO3Country().equals(alpha3)) {
        return country.getDisplayCountry(Locale.ENGLISH);
      }
    }
    return alpha3;
  }

  /** The sentence with the trigger between marks, cut around it where it is long. */
  private static String marked(JsonNode evidence) {
    JsonNode sentence = part(evidence, "sentence");
    JsonNode trigger = part(evidence, "trigger");
    if (sentence == null || trigger == null) {
      return words(evidence, "trigger");
    }
    String text = sentence.path("text").asText();
    int start = trigger.path("start").asInt() - sentence.path("start").asInt();
    int end = trigger.path("end").asInt() - sentence.path("start").asInt();
    if (start < 0 || end > text.length() || start > end) {
      return words(evidence, "trigger");
    }
    int from = text.length() <= WIDTH ? 0 : Math.max(0, start - WIDTH / 2);
    int to = text.length() <= WIDTH ? text.length() : Math.min(text.length(), end + WIDTH / 2);
    return oneLine(
        (from > 0 ? "…" : "")
            + text.substring(from, start)
            + "»"
            + text.substring(start, end)
            + "«"
            + text.substring(end, to)
            + (to < text.length() ? "…" : ""));
  }

  private static String words(JsonNode evidence, String role) {
    JsonNode part = part(evidence, role);
    return part == null ? "?" : "“" + oneLine(part.path("text").asText()) + "”";
  }

  private static JsonNode part(JsonNode evidence, String role) {
    for (JsonNode part : evidence) {
      if (part.path("role").asText().equals(role)) {
        return part;
      }
    }
    return null;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw Refusal.failed("PostgreSQL holds evidence that is no JSON: " + e.getMessage());
    }
  }
}
