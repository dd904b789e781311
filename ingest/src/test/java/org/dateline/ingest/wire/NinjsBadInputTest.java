package org.dateline.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dateline.ingest.wire.Deliveries.utf8;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dateline.ingest.wire.RejectedStoryException.Fault;
import org.dateline.ingest.wire.RejectedStoryException.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NinjsBadInputTest {

  private static RejectedStoryException reject(byte[] content, Delivery delivery) {
    return catchThrowableOfType(
        RejectedStoryException.class, () -> new Ninjs().read(content, delivery));
  }

  private static RejectedStoryException reject(String json) {
    return reject(utf8(json), Deliveries.bare());
  }

  /** A whole story in which one field is replaced or added. */
  private static String storyWith(String name, String value) {
    StringBuilder json = new StringBuilder("{\"" + name + "\":" + value);
    Map<String, String> rest = Map.of("uri", "\"u\"", "provider", "\"p\"", "headline", "\"h\"");
    rest.forEach(
        (key, standard) -> {
          if (!key.equals(name)) {
            json.append(",\"").append(key).append("\":").append(standard);
          }
        });
    return json.append('}').toString();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          uri            | null                         | is missing
          uri            | "  "                         | is missing
          uri            | 7                            | expected a string, found the number 7
          uri            | "a\\u0007b"                  | expected the story's identifier
          provider       | null                         | is missing
          provider       | "dpa:x"                      | expected the wire's short name
          provider       | {"name":"dpa"}               | expected a string, found an object
          version        | "1.2"                        | expected a whole number from 0, found "1.2"
          version        | -1                           | expected a whole number from 0
          version        | 1e400                        | expected a whole number from 0
          version        | 99999999999999999999         | expected a whole number from 0
          version        | [1]                          | expected a number, found an array
          version        | true                         | expected a number, found true
          pubstatus      | "published"                  | expected usable, withheld or canceled
          versioncreated | "yesterday"                  | expected a date-time such as
          versioncreated | "2020-02-30T10:00:00Z"       | expected a date-time such as
          versioncreated | "2020-05-31"                 | expected a date-time such as
          versioncreated | "2020-05-31T10:00:00"        | has no offset from UTC
          versioncreated | "0001-01-01T00:00:00Z"       | the year 1 cannot be right
          versioncreated | "2040-01-01T00:00:00Z"       | lies in the future
          versioncreated | 1590919500                   | expected a string, found the number
          embargoed      | true                         | expected a string, found true
          embargoed      | "+1000000-01-01T00:00:00Z"   | the year 1000000 cannot be right
          language       | "zz"                         | expected a BCP 47 language tag
          language       | "klingon"                    | expected a BCP 47 language tag
          language       | "de_DE"                      | expected a BCP 47 language tag
          urgency        | 0                            | expected a number from 1 (flash) to 9
          urgency        | 4.5                          | expected a number from 1 (flash) to 9
          zone           | "Mars/Olympus"               | expected an IANA time zone
          type           | "picture"                    | only text and composite are read
          headline       | ["h"]                        | expected a string, found an array
          headline       | "a\\u0000b"                  | holds a NUL (line 1, column 2
          headline       | "a\\ud83db"                  | holds half of a surrogate pair
          body_text      | "one\\ntwo\\udc00"           | holds half of a surrogate pair (line 2, column 4
          headlines      | "h"                          | expected an array of objects, found a string
          headlines[1]   | -                            | expected an object, found the number 3
          bodies[0].value | -                           | expected a string, found an array
          """)
  void namesTheFieldAndWhatIsWrong(String field, String value, String what) {
    String json =
        switch (field) {
          case "headlines[1]" -> storyWith("headlines", "[{\"value\":\"h\"},3]");
          case "bodies[0].value" -> storyWith("bodies", "[{\"value\":[]}]");
          default -> storyWith(field, value);
        };

    RejectedStoryException rejected = reject(json);

    assertThat(rejected).as(json).isNotNull();
    assertThat(rejected.fault()).isEqualTo(Fault.FIELD);
    assertThat(rejected.field()).contains(field.equals("body_text") ? "body" : field);
    assertThat(rejected).hasMessageContaining(what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"uri": "u",\\n "version": }         | not JSON  | 2 | 13
          {"uri": "u"                          | not JSON  | 1 | 12
          {"uri": "u"} {}                      | not JSON  | 1 | 14
          {"uri": "u", "uri": "v"}             | Duplicate | 1 | 19
          {uri: 1}                             | not JSON  | 1 | 2
          """)
  void saysWhereJsonIsBroken(String json, String what, int line, int column) {
    RejectedStoryException rejected = reject(json.replace("\\n", "\n"));

    assertThat(rejected.fault()).isEqualTo(Fault.UNREADABLE);
    assertThat(rejected).hasMessageContaining(what).hasMessageContaining("line " + line);
    assertThat(rejected.place()).contains(new Place(line, column));
  }

  @Test
  void refusesAnEmptyBody() {
    assertThat(reject("")).hasMessageContaining("the body is empty");
    assertThat(reject(" \n")).hasMessageContaining("the body is empty");
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThat(reject("[]")).hasMessageContaining("the array is empty");
    assertThat(reject("null")).hasMessageContaining("the document is null");
  }

  @Test
  void refusesAFieldGivenTwiceInTwoCases() {
    RejectedStoryException rejected =
        reject("{\"uri\":\"u\",\"provider\":\"p\",\"version\":1,\"Version\":2}");

    assertThat(rejected).hasMessageContaining("Version: stands there twice");
  }

  @Test
  void refusesDeepNesting() {
    RejectedStoryException rejected = reject("[".repeat(100_000));

    assertThat(rejected.fault()).isEqualTo(Fault.UNREADABLE);
    assertThat(rejected).hasMessageContaining("nesting depth");
  }

  @Test
  void refusesAUsableStoryWithoutWords() {
    RejectedStoryException rejected = reject("{\"uri\":\"u\",\"provider\":\"p\"}");

    assertThat(rejected.field()).contains("body");
    assertThat(rejected).hasMessageContaining("needs a headline or a body");
  }

  @Test
  void refusesAnEndlessHeadline() {
    RejectedStoryException rejected =
        reject(storyWith("headline", '"' + "x".repeat(1_000_000) + '"'));

    assertThat(rejected).hasMessage("headline: is 1,000,000 characters long, at most 10,000 go");
  }

  @Test
  void saysWhichByteIsNotUtf8() {
    byte[] latin1 = "{\"uri\":\n\"für\"}".getBytes(StandardCharsets.ISO_8859_1);

    RejectedStoryException rejected = reject(latin1, Deliveries.bare());

    assertThat(rejected.fault()).isEqualTo(Fault.UNREADABLE);
    assertThat(rejected).hasMessageContaining("byte 0xFC is not UTF-8");
    assertThat(rejected.place()).contains(new Place(2, 3));
  }

  @Test
  void refusesAnotherCharsetThanUtf8() {
    RejectedStoryException rejected =
        reject(utf8("{}"), Deliveries.in(StandardCharsets.ISO_8859_1, Map.of()));

    assertThat(rejected.fault()).isEqualTo(Fault.CHARSET);
    assertThat(rejected).hasMessageContaining("ISO-8859-1");
  }

  @Test
  void refusesAStoryOfAnotherWireThanTheDeliverys() {
    RejectedStoryException rejected =
        reject(utf8(storyWith("provider", "\"dpa\"")), Deliveries.with(Map.of("provider", "ntb")));

    assertThat(rejected.field()).contains("provider");
    assertThat(rejected).hasMessageContaining("\"dpa\"").hasMessageContaining("\"ntb\"");
  }

  @Test
  void quotesNoMoreOfABadValueThanNeeded() {
    RejectedStoryException rejected = reject(storyWith("pubstatus", '"' + "y".repeat(5000) + '"'));

    assertThat(rejected.getMessage()).hasSizeLessThan(200);
  }
}
