package io.makegood.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemTimeTest {

    private static final Duration A_MONTH = Duration.ofDays(30);

    @Test
    void the_clock_is_that_of_the_machine() {
        assertThat(SystemTime.clock(Duration.ZERO, List.of("prod")).instant())
                .isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void a_rehearsal_may_set_it_back() {
        assertThat(SystemTime.clock(A_MONTH, List.of("prod", "rehearsal")).instant())
                .isCloseTo(Instant.now().minus(A_MONTH), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void nobody_else_may() {
        assertThatThrownBy(() -> SystemTime.clock(A_MONTH, List.of("prod")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("makegood.clock.behind is PT720H; a clock may be set back in the profile 'rehearsal' only");
    }

    @Test
    void and_none_runs_ahead() {
        assertThatThrownBy(() -> SystemTime.clock(A_MONTH.negated(), List.of("rehearsal")))
                .isInstanceOf(IllegalStateException.class);
    }
}
