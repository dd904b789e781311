package org.dateline.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.connect.Given.consult;

import java.util.Date;
import java.util.Map;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.dateline.embedded.Ports;
import org.junit.jupiter.api.Test;

class AvroConverterTest {
  private static final String TOPIC = "events";

  @Test
  void givesAStructWithConnectsDatesAndNulls() {
    SchemaAndValue converted =
        Given.converter().toConnectData(TOPIC, Given.bytes(TOPIC, consult(3)));

    Struct event = (Struct) converted.value();
    assertThat(converted.schema().name()).isEqualTo("org.dateline.schemas.RelationEvent");
    assertThat(event.getInt64("revision")).isEqualTo(3);
    assertThat(event.get("date"))
        .isEqualTo(Date.from(java.time.Instant.parse("2020-05-31T00:00:00Z")));
    assertThat(event.schema().field("mode").schema().isOptional()).isTrue();
  }

  @Test
  void noRecordIsABadRecord() {
    AvroConverter converter = Given.converter();
    assertThatThrownBy(() -> converter.toConnectData(TOPIC, new byte[] {1, 2, 3, 4, 5, 6}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("magic byte");
  }

  @Test
  void aRegistryThatIsAwayIsNotABadRecord() {
    AvroConverter converter = new AvroConverter();
    converter.configure(
        Map.of("schema.registry.url", "http://localhost:" + Ports.free(), "max.retries", "0"),
        false);
    assertThatThrownBy(() -> converter.toConnectData(TOPIC, new byte[] {0, 0, 0, 0, 1, 6}))
        .isInstanceOf(RetriableException.class);
  }
}
