package io.makegood.compensation.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.compensation.Dangdang;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.promise.Verdict.State;
import io.makegood.terms.award.Award;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CauseTest {

    private static final Award FOR_THE_FIRST_DUE_TIME = Dangdang.TERMS.awards().stream()
            .filter(award -> award.concerns("delivered", 0))
            .findFirst()
            .orElseThrow();
    private static final Cause BEFORE = new Cause("the old cart", "worn");

    @Test
    void it_is_what_the_breach_says() {
        assertThat(of(verdict("", State.BREACHED, "bikes", "flat"))).isEqualTo(new Cause("bikes", "flat"));
    }

    @Test
    void what_no_breach_says_is_unknown_whatever_was_known_before() {
        assertThat(of(verdict("", State.BREACHED, null, null))).isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void what_breaches_do_not_all_say_is_unknown() {
        assertThat(of(verdict("1", State.BREACHED, "bikes", "flat"), verdict("2", State.BREACHED, "bikes", "snow")))
                .isEqualTo(new Cause("bikes", null));
        assertThat(of(verdict("1", State.BREACHED, "bikes", "flat"), verdict("2", State.BREACHED, null, "flat")))
                .isEqualTo(new Cause(null, "flat"));
    }

    @Test
    void it_stays_when_nothing_is_missed_any_more() {
        assertThat(of(verdict("", State.KEPT, "bikes", "flat"))).isEqualTo(BEFORE);
    }

    private static Cause of(Verdict... standing) {
        return Cause.of(List.of(standing), FOR_THE_FIRST_DUE_TIME, BEFORE);
    }

    private static Verdict verdict(String occurrence, State state, @Nullable String carrier, @Nullable String reason) {
        Map<String, String> known = reason == null ? Map.of() : Map.of("reason", reason);
        return new Verdict(
                Dangdang.PROMISE.key(),
                1,
                "delivered",
                occurrence,
                0,
                state,
                known,
                null,
                null,
                List.of(),
                null,
                carrier);
    }
}
