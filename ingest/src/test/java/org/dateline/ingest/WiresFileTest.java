package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.ingest.receive.Wire;
import org.dateline.ingest.receive.Wires;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WiresFileTest {

  @TempDir Path directory;

  private Wires read(String json) throws Exception {
    return WiresFile.read(Files.writeString(directory.resolve("wires.json"), json));
  }

  @Test
  void readsAllThatAWireMayHave() throws Exception {
    // The hash of the token "open sesame".
    Wires wires =
        read(
            """
            {"wires": [{
              "id": "apa", "doors": ["http", "folder"], "formats": ["nitf"],
              "tokens": ["sha256:41ef4bb0b23661e66301aac36066912dac037827b4ae63a7b1165a5aa93ed4eb"],
              "secrets": ["MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="],
              "rate": {"perSecond": 20}, "language": "de", "zone": "Europe/Vienna",
              "feeds": [{"url": "https://apa.example/rss", "everySeconds": 60}],
              "queue": {"url": "https://apa.example/queue", "token": "t"}
            }, {"id": "dpa"}]}
            """);

    Wire apa = wires.ofToken("open sesame").orElseThrow();
    assertThat(apa.id()).isEqualTo("apa");
    assertThat(apa.doors()).containsExactlyInAnyOrder("http", "folder");
    assertThat(apa.maySend("nitf")).isTrue();
    assertThat(apa.maySend("ninjs")).isFalse();
    assertThat(apa.rate()).isEqualTo(new Wire.Rate(20, 40));
    assertThat(apa.zone()).contains("Europe/Vienna");
    assertThat(apa.feeds().get(0).everySeconds()).isEqualTo(60);
    assertThat(apa.queue().orElseThrow().token()).contains("t");
    assertThat(wires.named("dpa").orElseThrow().doors()).containsExactly("http");
    assertThat(wires.ofToken("closed")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {                                                           | is wrong in line 1
          {"wires": [{"id": "a"}], "more": 1}                         | more
          {}                                                          | has no "wires"
          {"wires": [{}]}                                             | has a wire whose id
          {"wires": [null]}                                           | has a wire whose id
          {"wires": [{"id": "A b"}]}                                  | has a wire whose id
          {"wires": [{"id": "a"}, {"id": "a"}]}                       | names the wire a twice
          {"wires": [{"id": "a", "dors": []}]}                        | dors
          {"wires": [{"id": "a", "doors": ["window"]}]}               | wire a, doors: expected some of
          {"wires": [{"id": "a", "formats": ["pdf"]}]}                | wire a, formats
          {"wires": [{"id": "a", "tokens": ["secret"]}]}              | wire a, tokens: expected the SHA-256
          {"wires": [{"id": "a", "tokens": ["", "", ""]}]}            | wire a, tokens: at most two
          {"wires": [{"id": "a", "secrets": ["c2hvcnQ="]}]}           | wire a, secrets: expected at least 32 bytes
          {"wires": [{"id": "a", "zone": "Middle/Earth"}]}            | wire a, zone
          {"wires": [{"id": "a", "rate": {"perSecond": 0}}]}          | wire a, rate
          {"wires": [{"id": "a", "feeds": [{"url": "file:///x"}]}]}   | wire a, feeds
          {"wires": [{"id": "a", "queue": {}}]}                       | wire a, queue
          """)
  void saysWhatIsWrong(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wires.json")
        .hasMessageContaining(message)
        .hasMessageNotContaining("c2hvcnQ=");
  }
}
