package org.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaSecurityTest {
  @Test
  void settingsHaveKafkasNames() {
    assertThat(
            KafkaSecurity.from(
                Map.of(
                    "DATELINE_KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                    "DATELINE_KAFKA_SSL_TRUSTSTORE_LOCATION", "/etc/dateline/ca.p12",
                    "DATELINE_BOOTSTRAP_SERVERS", "broker:9093",
                    "PATH", "/bin")))
        .isEqualTo(
            Map.of(
                "security.protocol",
                "SASL_SSL",
                "ssl.truststore.location",
                "/etc/dateline/ca.p12"));
  }

  @Test
  void whatIsNoSecurityIsNamedWithoutItsValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KafkaSecurity.from(Map.of("DATELINE_KAFKA_SASLJAAS_CONFIG", "s3cret")))
        .withMessageStartingWith("DATELINE_KAFKA_SASLJAAS_CONFIG: ")
        .withMessageNotContaining("s3cret");
  }
}
