package io.makegood.compensation.promise.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.promise.Facts;
import io.makegood.compensation.promise.MadePromise;
import io.makegood.compensation.promise.ReachedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.promise.Verdict.EventRef;
import io.makegood.compensation.promise.Verdict.State;
import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.kernel.json.Json;
import io.makegood.kernel.tenancy.Tenant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
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
        assertThat(made.madeAt()).isEqualTo(Dangdang.MADE_AT);
        assertThat(Dangdang.TERMS.facts().typed(Facts.read(made.facts()).byName()))
                .isEqualTo(Map.of("orderValue", new BigDecimal("118.40"), "shippingFee", new BigDecimal("5.00")));
    }

    @ParameterizedTest
    @CsvSource({
        "example-01-at-risk, 1, 0, AT_RISK,",
        "example-02-breached-in-silence, 2, 0, BREACHED, PT0S",
        "example-03-breached-24h, 3, 0, BREACHED, PT24H",
        "example-06-re-promise-1-breached, 6, 1, BREACHED, PT0S",
        "example-10-breached-72h, 10, 0, BREACHED, PT72H",
    })
    void a_verdict_that_was_reached(String example, int number, int rePromise, State state, @Nullable String late) {
        Verdict verdict = verdict(example);

        assertThat(verdict.number()).isEqualTo(number);
        assertThat(verdict.objective()).isEqualTo("delivered");
        assertThat(verdict.rePromise()).isEqualTo(rePromise);
        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.occurrence()).isEmpty();
        assertThat(verdict.known().get("late")).isEqualTo(late);
        assertThat(verdict.claim()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "example-01-at-risk, 2009-11-02T04:00:00Z, false",
        "example-10-breached-72h, 2009-11-02T04:00:00Z, false",
        "example-kept-by-a-late-scan, 2009-11-02T04:00:00Z, true",
    })
    void when_it_was_due_and_whether_it_is_final(String example, Instant dueAt, boolean isFinal) {
        ReachedVerdict reached = Contracts.data("verdict-reached/%s.json".formatted(example), VerdictReached.class)
                .toReached(DANGDANG);

        assertThat(reached.verdict()).isEqualTo(verdict(example));
        assertThat(reached.dueAt()).isEqualTo(dueAt);
        assertThat(reached.settled()).isEqualTo(isFinal);
    }

    @Test
    void an_excused_verdict_names_its_exclusion_and_all_events_it_rests_on() {
        Verdict verdict = verdict("example-excused");

        assertThat(verdict.state()).isEqualTo(State.EXCUSED);
        assertThat(verdict.because()).isEqualTo("force-majeure");
        assertThat(verdict.events())
                .contains(new EventRef("tour-desk", "NYC-CUN-arrived"), new EventRef("tour-desk", "NYC-CUN-weather"))
                .doesNotHaveDuplicates();
    }

    @Test
    void all_events_that_it_rests_on_are_taken_in_whatever_they_told() {
        assertThat(verdict("example-visit-missed").events())
                .containsExactly(
                        new EventRef("test", "visit-1-agreed"),
                        new EventRef("test", "visit-1-delayed"),
                        new EventRef("test", "visit-1-claimed"));
    }

    @Test
    void a_message_of_before_names_those_that_it_names_by_their_part() {
        ObjectNode data = Contracts.example("verdict-reached/example-excused.json")
                .get("data")
                .deepCopy();
        data.remove("basis");

        assertThat(verdict(data).events())
                .containsExactly(
                        new EventRef("tour-desk", "NYC-CUN-arrived"), new EventRef("tour-desk", "NYC-CUN-weather"));
    }

    @ParameterizedTest
    @CsvSource({"example-kept-by-a-late-scan, KEPT", "example-kept-despite-snow, KEPT", "example-void, VOID"})
    void verdicts_that_owe_nothing(String example, State state) {
        assertThat(verdict(example).state()).isEqualTo(state);
    }

    @Test
    void what_was_learned_and_measured_is_known_by_name_and_a_claim_as_it_stands() {
        ObjectNode data = Contracts.example("verdict-reached/example-03-breached-24h.json")
                .get("data")
                .deepCopy();
        data.put("occurrence", "fault-7").put("claim", "too-late");
        data.putObject("measured").put("late", "PT24H");
        data.putObject("learned").put("net", "HV");

        Verdict verdict = verdict(data);

        assertThat(verdict.known()).isEqualTo(Map.of("late", "PT24H", "net", "HV"));
        assertThat(verdict.due()).isEqualTo(new Verdict.DueKey("delivered", "fault-7", 0));
        assertThat(verdict.claim()).isEqualTo("too-late");
    }

    @Test
    void a_void_verdict_says_why() {
        ObjectNode data = Contracts.example("verdict-reached/example-void.json")
                .get("data")
                .deepCopy();

        assertThat(verdict(data.put("because", "shopping festival")).because()).isEqualTo("shopping festival");
    }

    private static Verdict verdict(String example) {
        return verdict(
                Contracts.example("verdict-reached/%s.json".formatted(example)).get("data"));
    }

    private static Verdict verdict(JsonNode data) {
        return Json.tolerant(Contracts.JSON)
                .convertValue(data, VerdictReached.class)
                .toVerdict(DANGDANG);
    }
}
