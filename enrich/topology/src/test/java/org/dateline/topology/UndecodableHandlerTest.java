package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler.Response;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler.Result;
import org.apache.kafka.streams.errors.StreamsException;
import org.dateline.schemas.serde.RegistryException;
import org.dateline.schemas.serde.UndecodableException;
import org.junit.jupiter.api.Test;

class UndecodableHandlerTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void aRegistryThatFailsStopsTheStream() {
    Response response =
        handle("dateline.stories.v1", new StreamsException(new RegistryException("answered 503")));

    assertThat(response.result()).isEqualTo(Result.FAIL);
    assertThat(response.deadLetterQueueRecords()).isEmpty();
    assertThat(meters.find("dateline.dead.letters").counter()).isNull();
  }

  @Test
  void aBadRecordDoesNot() {
    Response response =
        handle("dateline.stories.v1", new StreamsException(new UndecodableException("no id 7")));

    assertThat(response.result()).isEqualTo(Result.RESUME);
    assertThat(response.deadLetterQueueRecords()).hasSize(1);
    assertThat(response.deadLetterQueueRecords().get(0).topic())
        .isEqualTo("dateline.deadletters.v1");
  }

  @Test
  void aRecordWithoutATimeIsOfTheTimeBeforeIt() {
    var withoutTime = new ConsumerRecord<Object, Object>("dateline.stories.v1", 0, 0, null, null);

    assertThat(new ReceiptTime().extract(withoutTime, 7)).isEqualTo(7);
    assertThat(new ReceiptTime().extract(withoutTime, -1)).isZero();
  }

  @Test
  void whatStreamsWroteItselfIsNeverSkipped() {
    Response response =
        handle("dateline-enrich-by-pair-repartition", new UndecodableException("no id 7"));

    assertThat(response.result()).isEqualTo(Result.FAIL);
  }

  private Response handle(String topic, Exception exception) {
    UndecodableHandler handler = new UndecodableHandler();
    handler.configure(
        Map.of(
            UndecodableHandler.METRICS,
            new EnrichMetrics(meters),
            UndecodableHandler.DEAD_LETTERS,
            "dateline.deadletters.v1"));
    return handler.handleError(
        null, new ConsumerRecord<>(topic, 0, 0, new byte[1], new byte[1]), exception);
  }
}
