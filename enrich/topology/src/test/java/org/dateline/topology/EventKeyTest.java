package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EventKeyTest {
  private static final LocalDate DAY = LocalDate.of(2020, 5, 31);

  @Test
  void anEventOfOneDirectionKeepsIt() {
    EventKey key = new EventKey(DAY, "AZE", "AFG", false, "SUPPORT");

    assertThat(key).hasToString("AFG-AZE/2020-05-31.AZE>AFG.SUPPORT");
    assertThat(key.day()).isEqualTo("AFG-AZE/2020-05-31");
    assertThat(key.isBackward()).isTrue();
    assertThat(key.isForward()).isFalse();
    assertThat(EventKey.parse(key.toString())).isEqualTo(key);
  }

  @Test
  void aMutualEventIsTheSameWhicheverCountryIsNamedFirst() {
    EventKey key = new EventKey(DAY, "AZE", "AFG", true, "CONSULT");

    assertThat(key).isEqualTo(new EventKey(DAY, "AFG", "AZE", true, "CONSULT"));
    assertThat(key).hasToString("AFG-AZE/2020-05-31.AFG-AZE.CONSULT");
    assertThat(key.isForward()).isFalse();
    assertThat(key.isBackward()).isFalse();
    assertThat(EventKey.parse(key.toString())).isEqualTo(key);
  }

  @Test
  void whatIsNoEventBetweenTwoCountriesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventKey(DAY, "AFG", "AFG", false, "SUPPORT"))
        .withMessage("no event has the target, the source itself: AFG");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventKey(DAY, "Kabul", "AFG", false, "SUPPORT"))
        .withMessage("no event has the source: Kabul");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventKey(LocalDate.of(12020, 1, 1), "AFG", "AZE", true, "CONSULT"));
    assertThatIllegalArgumentException().isThrownBy(() -> EventKey.parse("AFG-AZE"));
  }
}
