package org.dateline.coding.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a pack is told with its file, its line and what would be right. */
class WrongPackTest {
  private static final PackFiles PACKS = PackFiles.ofClassPath();

  /** The German pack with one more line at the end of one file. */
  private static PackFiles with(String file, String line) {
    return name -> name.equals(file) ? replaced(file, text(file) + line + "\n") : PACKS.open(name);
  }

  private static InputStream replaced(String file, String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String file) {
    try (InputStream in = PACKS.open(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.endsWith("\n") ? text : text + "\n";
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int lastLine(String file) {
    return (int) text(file).lines().count() + 1;
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "words.tsv     | nirgends                               | has 1 cells, needs 2 to 3",
        "words.tsv     | damit; adverb; -                      | unknown word class 'adverb'",
        "words.tsv     | damit; adv; dativ                     | unknown feature 'dativ'",
        "words.tsv     | schön~@gibtsnicht; adv; -             | unknown suffix paradigm '@gibtsnicht'",
        "verbs.tsv     | blubbern                              | has 1 cells, needs 2 to 4",
        "verbs.tsv     | blubbern; gibtsnicht; -; -            | unknown paradigm 'gibtsnicht'",
        "verbs.tsv     | blubbern; mixed; -; -                 | paradigm 'mixed' needs more principal parts",
        "verbs.tsv     | danken; weak; -; -                    | 'danken'",
        "verbs.tsv     | -; weak; -; -                         | the first cell is empty",
        "nouns.tsv     | Zoll                                  | has 1 cells, needs 2 to 3",
        "nouns.tsv     | Telefonat; Telefonat; m               | 'Telefonat' stands in line",
        "actors.tsv    | king; monarch; König; -               | unknown kind of actor 'monarch'",
        "modes.tsv     | REQUEST; peace; n:Hilfe                | unknown mode of REQUEST 'peace'",
        "modes.tsv     | REQUEST; meet; o:Treffen              | a mode is shown by v:, n:, w: or p:prep:",
        "countries.tsv | ATL; name; Atlantis; -                | unknown country 'ATL'",
        "countries.tsv | DEU; nickname; Teutonien; -           | unknown kind of country word 'nickname'",
        "countries.tsv | DEU; name; Teutonien; rare            | unknown flag 'rare'",
        "countries.tsv | DEU; old; Teutonien; to=bald          | 'to=bald' names no year",
        "dates.tsv     | season; 1; Frühling                   | unknown kind of date 'season'",
        "dates.tsv     | weekday; eins; Montag                 | 'eins' is no number",
        "dates.tsv     | unit; decade; Dekade                  | 'decade' is none of day, week, month, year",
        "topics.tsv    | gossip; 3; Klatsch                    | unknown topic 'gossip'",
        "topics.tsv    | sport; viel; Tor                      | 'viel' is no number",
        "names.tsv     | party; SPD; SPD                       | unknown kind of name 'party'",
        "names.tsv     | organisation; No Such Body; NSB       | no organisation 'No Such Body'",
        "pack.tsv      | colour; blue                          | unknown setting 'colour'",
        "paradigms.tsv | weak; perfekt; ge{s}t                 | unknown feature 'perfekt'",
        "frames.tsv    | GREET; -; v:danken; subj > obj; -     | unknown event type 'GREET'",
        "frames.tsv    | CONSULT; email; v:danken; subj > obj; - | unknown mode of CONSULT 'email', known are [multilateral, phone, third-party, visit]",
        "frames.tsv    | AGREE; phone; v:danken; subj > obj; - | unknown mode of AGREE 'phone', known are []",
        "frames.tsv    | SUPPORT; -; v:blubbern; subj > obj; - | the pack has no word 'blubbern'",
        "frames.tsv    | SUPPORT; -; v:@gibtsnicht; subj > obj; - | no word has the class '@gibtsnicht'",
        "frames.tsv    | SUPPORT; -; w:danken; subj > obj; -   | the head must begin with v:, n: or a:",
        "frames.tsv    | SUPPORT; -; v:danken q:Hilfe; subj > obj; - | unknown element 'q:Hilfe'",
        "frames.tsv    | SUPPORT; -; v:danken p:Hilfe; subj > obj; - | a prepositional element is p:prep:Noun",
        "frames.tsv    | SUPPORT; -; v:danken p:fuer:Hilfe; subj > obj; - | 'fuer' is no place",
        "frames.tsv    | SUPPORT; -; v:danken; sbuj > obj; -   | 'sbuj' is no place that a slot knows, and no preposition",
        "frames.tsv    | SUPPORT; -; v:danken; subj obj; -     | slots need > or <>",
        "frames.tsv    | SUPPORT; -; v:danken; subj > obj; strong | unknown flag 'strong'",
        "frames.tsv    | SUPPORT; -; v:danken; subj > obj; neg=NO | unknown event type 'NO'",
      })
  void namesFileLineAndWhatIsWrong(String file, String cells, String message) {
    String path = "de/" + file;
    PackFiles files = with(path, String.join("\t", cells.split("; ?")));

    assertThatThrownBy(() -> PackReader.read(files, "de", new World(files)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining(path + ":" + lastLine(path) + ": ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "countries.tsv     | DEU; DE; Europe/Berlin; -               | 'DEU' is there already",
        "countries.tsv     | ATL; -; Ocean/Atlantis; -               | unknown time zone 'Ocean/Atlantis'",
        "countries.tsv     | ATL; -; -; XXX                          | unknown country 'XXX'",
        "agencies.tsv      | Agency; XXX; Agency                     | unknown country 'XXX'",
        "organisations.tsv | UN; -; UN                               | 'UN' is there already",
        "leaders.tsv       | DEU; president; A B; full; gestern; -   | 'gestern' is no date",
        "leaders.tsv       | DEU; president; A B                     | has 3 cells, needs 6",
      })
  void namesWhatIsWrongWithTheWorld(String file, String cells, String message) {
    String path = "world/" + file;
    PackFiles files = with(path, String.join("\t", cells.split("; ?")));

    assertThatThrownBy(() -> new World(files))
        .isInstanceOf(PackException.class)
        .hasMessageContaining(path + ":" + lastLine(path) + ": ")
        .hasMessageContaining(message);
  }

  @Test
  void refusesAFrameThatIsThereAlready() {
    String frame =
        text("de/frames.tsv")
            .lines()
            .filter(l -> l.startsWith("SUPPORT"))
            .findFirst()
            .orElseThrow();

    assertThatThrownBy(
            () -> {
              PackFiles files = with("de/frames.tsv", frame);
              PackReader.read(files, "de", new World(files));
            })
        .hasMessageContaining("the same frame stands in line");
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    PackFiles files = with("de/verbs.tsv", "blubbern\tnone\t-\t-\nblabbern\tnone\t-\t-");

    assertThatThrownBy(() -> PackReader.read(files, "de", new World(files)))
        .hasMessageMatching("(?s)de/verbs.tsv:\\d+: .*\nde/verbs.tsv:\\d+: .*");
  }

  @Test
  void refusesALanguageThatHasNoFolder() {
    assertThatThrownBy(() -> PackReader.read(PACKS, "tlh", new World(PACKS)))
        .hasMessage("tlh/pack.tsv: is missing or empty");
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    PackFiles files =
        name ->
            name.equals("de/verbs.tsv")
                ? new ByteArrayInputStream("grüßen\tweak".getBytes(StandardCharsets.ISO_8859_1))
                : PACKS.open(name);

    assertThatThrownBy(() -> PackReader.read(files, "de", new World(files)))
        .hasMessage("de/verbs.tsv: is not UTF-8");
  }

  @Test
  void everyLanguageOfTheListHasAPack() {
    World world = new World(PACKS);

    assertThat(PackReader.languages(PACKS))
        .contains("de", "en")
        .doesNotHaveDuplicates()
        .allSatisfy(l -> assertThat(PackReader.read(PACKS, l, world).language()).isEqualTo(l));
  }
}
