package org.dateline.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.viewer.data.DatabaseConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewerConfigTest {
  private static final String URL = "jdbc:postgresql://localhost:5432/dateline";
  private static final Map<String, String> LEAST = Map.of("DATELINE_DATABASE_URL", URL);

  @TempDir Path directory;

  @Test
  void fillsInTheDefaults() {
    assertThat(ViewerConfig.from(LEAST))
        .isEqualTo(
            new ViewerConfig(
                new DatabaseConfig(URL, "dateline_viewer", "", 5000),
                "127.0.0.1",
                8090,
                Optional.empty(),
                "127.0.0.1",
                9082,
                100));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DATELINE_DATABASE_URL           |                                       | is missing
          DATELINE_DATABASE_URL           | jdbc:mysql://x/y                      | expected the database
          DATELINE_DATABASE_URL           | jdbc:postgresql://x/y?password=secret | the password has its own key
          DATELINE_DATABASE_PASSWORD_FILE | /no/such/file                         | cannot be read: /no/such/file
          DATELINE_TOKENS_FILE            | /no/such/file                         | cannot be read: /no/such/file
          DATELINE_HTTP_HOST              | 0.0.0.0                               | needs DATELINE_TOKENS_FILE
          DATELINE_HTTP_PORT              | http                                  | expected a whole number from 0 to 65535, found "http"
          DATELINE_MANAGEMENT_PORT        | 70000                                 | expected a whole number from 0 to 65535
          DATELINE_STATEMENT_TIMEOUT_MS   | 0                                     | expected a whole number from 100
          DATELINE_STREAMS                | 0                                     | expected a whole number from 1
          """)
  void namesTheKeyAtFault(String key, String value, String message) {
    Map<String, String> values = new HashMap<>(LEAST);
    values.put(key, value == null ? "" : value);

    assertThatThrownBy(() -> ViewerConfig.from(values))
        .hasMessageStartingWith(key)
        .hasMessageContaining(message)
        .message()
        .doesNotContain("secret");
  }

  @Test
  void thePasswordMayBeInAFileAndIsNeverShown() throws Exception {
    Path file = Files.writeString(directory.resolve("password"), "geheim\n");
    Map<String, String> values = new HashMap<>(LEAST);
    values.put("DATELINE_DATABASE_PASSWORD_FILE", file.toString());

    ViewerConfig config = ViewerConfig.from(values);
    assertThat(config.database().password()).isEqualTo("geheim");
    assertThat(config.toString()).doesNotContain("geheim");
  }

  @Test
  void theReadmeNamesEveryKeyWithItsDefault() throws Exception {
    List<List<String>> keys =
        Arrays.stream(ViewerKey.values())
            .map(
                key ->
                    List.of(
                        key.name, key.standard == null ? "required" : key.standard, key.meaning))
            .toList();

    assertThat(Readme.table("Configuration")).isEqualTo(keys);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"tokens": []}                                  | has no "tokens"
          {"tokens": [{"name": "desk", "sha256": "12"}]}  | token desk: expected "sha256", 64 hexadecimal digits
          {"tokens": [{"name": "desk", "token": "12"}]}   | Unrecognized field "token"
          {"tokens": [                                    | is wrong in line 1
          []                                              | is wrong in line 1
          """)
  void aFileOfTokensThatIsWrongSaysWhere(String content, String message) throws Exception {
    Path file = Files.writeString(directory.resolve("tokens.json"), content);

    assertThatThrownBy(() -> TokensFile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(message);
  }

  @Test
  void aFileOfTokensGivesTheirHashes() throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("tokens.json"),
            "{\"tokens\": [{\"name\": \"desk\", \"sha256\": \"%s\"}]}".formatted("Ab".repeat(32)));
    assertThat(TokensFile.read(file)).hasSize(1).allSatisfy(hash -> assertThat(hash).hasSize(32));
  }
}
