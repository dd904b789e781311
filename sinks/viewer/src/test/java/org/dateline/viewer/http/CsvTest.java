package org.dateline.viewer.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  public record Row(String text, double number, Boolean flag) {}

  @Test
  void quotesWhatMustBeQuotedAndLeavesNumbersAlone() {
    assertThat(
            Csv.of(
                Row.class, List.of(new Row("a \"b\", c\nd", -3.5, true), new Row(null, 0, null))))
        .isEqualTo("text,number,flag\r\n\"a \"\"b\"\", c\nd\",-3.5,true\r\n,0.0,\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "\n=1", "＝1", "-cmd|' /C calc'!A0"})
  void aFormulaIsText(String formula) {
    String cell = Csv.of(Row.class, List.of(new Row(formula, 0, null))).split("\r\n", 2)[1];
    assertThat(cell.replaceFirst("^\"", "")).startsWith("'");
  }
}
