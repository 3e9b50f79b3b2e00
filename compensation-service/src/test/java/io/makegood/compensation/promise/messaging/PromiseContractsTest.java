package io.makegood.compensation.promise.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.compensation.Contracts;
import io.makegood.compensation.promise.Facts;
import io.makegood.compensation.promise.MadePromise;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.promise.Verdict.EventRef;
import io.makegood.compensation.promise.Verdict.State;
import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Duration;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** We can read what promise-service agreed to tell. */
class PromiseContractsTest {

    private static final Tenant DANGDANG = new Tenant("dangdang");

    @Test
    void a_promise_that_was_made() {
        MadePromise made =
                Contracts.data("promise-made/example.json", PromiseMade.class).toPromise(DANGDANG);

        assertThat(made.promise().orderKey()).isEqualTo("dangdang|1993505414");
        assertThat(made.promise().guarantee()).isEqualTo(new GuaranteeVersion("next-morning", 1));
        assertThat(Facts.read(made.facts()).find("orderValue")).contains(Money.parse("CNY 118.40"));
    }

    @ParameterizedTest
    @CsvSource({
        "example-01-at-risk, 1, 0, AT_RISK,",
        "example-02-breached-in-silence, 2, 0, BREACHED, PT0S",
        "example-03-breached-24h, 3, 0, BREACHED, PT24H",
        "example-06-re-promise-1-breached, 6, 1, BREACHED, PT0S",
        "example-10-breached-72h, 10, 0, BREACHED, PT72H",
    })
    void a_verdict_that_was_reached(String example, int number, int rePromise, State state, @Nullable Duration lateBy) {
        Verdict verdict = verdict(example);

        assertThat(verdict.number()).isEqualTo(number);
        assertThat(verdict.objective()).isEqualTo("delivered");
        assertThat(verdict.rePromise()).isEqualTo(rePromise);
        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.lateBy()).isEqualTo(lateBy);
    }

    @Test
    void an_excused_verdict_names_its_exclusion_and_all_events_it_rests_on() {
        Verdict verdict = verdict("example-excused");

        assertThat(verdict.state()).isEqualTo(State.EXCUSED);
        assertThat(verdict.excusedBy()).isEqualTo("force-majeure");
        assertThat(verdict.events())
                .contains(new EventRef("tour-desk", "NYC-CUN-arrived"), new EventRef("tour-desk", "NYC-CUN-weather"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"example-kept-by-a-late-scan, KEPT", "example-kept-despite-snow, KEPT", "example-void, VOID"})
    void verdicts_that_owe_nothing(String example, State state) {
        assertThat(verdict(example).state()).isEqualTo(state);
    }

    private static Verdict verdict(String example) {
        return Contracts.data("verdict-reached/%s.json".formatted(example), VerdictReached.class)
                .toVerdict(DANGDANG);
    }
}
