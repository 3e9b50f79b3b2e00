package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.test.schemes.Scheme;
import io.makegood.test.schemes.SchemeCase;
import io.makegood.test.schemes.Schemes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every published scheme and case through the public APIs of all three services: the ready-made guarantee is copied and
 * published, what happened is told, the promise is made, and what is owed is what was published.
 */
class SchemesJourneyTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<Scheme> SCHEMES = Schemes.all();
    private static final Map<Scheme, Integer> PASSED = new LinkedHashMap<>();

    private static SchemesShop shop;

    @BeforeAll
    static void replay() {
        shop = SchemesShop.open("all-schemes");
        SCHEMES.forEach(shop::publish);
        SCHEMES.forEach(scheme -> scheme.cases().forEach(shop::tell));
        shop.awaitHistory();
        SCHEMES.forEach(scheme -> scheme.cases().forEach(shop::promise));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void every_case_of_a_scheme_comes_to_what_was_published(Scheme scheme) {
        List<String> differences = new ArrayList<>();
        for (SchemeCase one : scheme.cases()) {
            Optional<String> difference = differenceInTheEnd(scheme, one);
            difference.ifPresent(differences::add);
            PASSED.merge(scheme, difference.isEmpty() ? 1 : 0, Integer::sum);
        }

        assertThat(differences).isEmpty();
    }

    static Stream<Scheme> schemes() {
        return SCHEMES.stream();
    }

    private static Optional<String> differenceInTheEnd(Scheme scheme, SchemeCase one) {
        try {
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(100))
                    .pollDelay(Duration.ZERO)
                    .until(() -> shop.outcome(scheme, one).difference().isEmpty());
            return Optional.empty();
        } catch (RuntimeException stillOtherwise) {
            return shop.outcome(scheme, one).difference().map(difference -> one.id() + ": " + difference);
        }
    }

    @AfterAll
    static void report() throws IOException {
        StringBuilder table = new StringBuilder("| scheme | cases | passed |\n|---|---|---|\n");
        PASSED.forEach((scheme, passed) -> table.append("| %s: %s | %d | %d |%n"
                .formatted(scheme.id(), scheme.title(), scheme.cases().size(), passed)));
        int cases = PASSED.keySet().stream()
                .mapToInt(scheme -> scheme.cases().size())
                .sum();
        int passed = PASSED.values().stream().mapToInt(Integer::intValue).sum();
        table.append("| all | %d | %d |%n".formatted(cases, passed));
        System.out.println(table);
        Files.writeString(Path.of("target", "schemes.md"), table);
    }
}
