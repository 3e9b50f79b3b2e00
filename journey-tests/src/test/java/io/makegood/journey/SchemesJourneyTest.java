package io.makegood.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.test.schemes.Scheme;
import io.makegood.test.schemes.SchemeCase;
import io.makegood.test.schemes.Schemes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every published scheme and case through the public APIs of all three services, twice: once with all that happened
 * known before the promise is made, and once promised first and told afterwards, what was last first, so that all of it
 * is heard late and out of order. Each time the ready-made guarantee is copied and published, and what is owed and paid
 * is what was published.
 *
 * <p>Promised first, a case lies in the past by real clocks: it is judged in silence, as if nothing had happened until
 * now, and much of that is paid at once. What is told then brings it down again. Where the terms say {@code overpaid:
 * recover}, the rest is taken back, and what was paid is what was published. Where they say {@code goodwill}, customers
 * keep it: then what was paid is the most that was ever owed, and what is owed is what was published all the same.
 */
class SchemesJourneyTest {

    private static final List<Scheme> SCHEMES = Schemes.all();

    private static Map<Scheme, List<SchemeOutcome>> toldFirst;
    private static Map<Scheme, List<SchemeOutcome>> promisedFirst;

    @BeforeAll
    static void replay() throws IOException {
        toldFirst = replay("told-first", SchemesShop::tellThenPromise);
        promisedFirst = replay("promised-first", SchemesShop::promiseThenTell);
        String table = new SchemesReport(toldFirst, promisedFirst).table();
        System.out.println(table);
        Files.writeString(Path.of("target", "schemes.md"), table);
    }

    private static Map<Scheme, List<SchemeOutcome>> replay(
            String tenant, BiConsumer<SchemesShop, List<SchemeCase>> inOrder) {
        SchemesShop shop = SchemesShop.open(tenant);
        SCHEMES.forEach(shop::publish);
        inOrder.accept(
                shop,
                SCHEMES.stream().flatMap(scheme -> scheme.cases().stream()).toList());
        return shop.outcomes(SCHEMES);
    }

    static Stream<Scheme> schemes() {
        return SCHEMES.stream();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void every_case_of_a_scheme_comes_to_what_was_published(Scheme scheme) {
        List<SchemeOutcome> outcomes = requireNonNull(toldFirst.get(scheme));

        assertThat(differences(outcomes)).isEmpty();
        assertThat(outcomes).noneMatch(SchemeOutcome::isLeft);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void it_comes_to_the_same_when_it_is_promised_first(Scheme scheme) {
        assertThat(differences(requireNonNull(promisedFirst.get(scheme)))).isEmpty();
    }

    @Test
    void what_was_overpaid_in_silence_is_taken_back_or_left() {
        assertThat(SchemesReport.all(promisedFirst))
                .anyMatch(SchemeOutcome::isTakenBack)
                .anyMatch(SchemeOutcome::isLeft);
    }

    private static List<String> differences(List<SchemeOutcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.difference().stream()
                        .map(difference -> outcome.one().id() + ": " + difference))
                .toList();
    }
}
