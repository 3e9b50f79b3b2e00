package io.makegood.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryBookTest {

    @Test
    void the_broken_promise_of_dangdang_costs_what_was_calculated_by_hand() {
        Expected expected = chapter("dangdang-1993505414").setting().expected();

        assertThat(expected.paid())
                .isEqualTo(Map.of(
                        "refund", amounts("5.00", "6.84", "11.84", "11.84"),
                        "coupon", amounts("2.00", "2.00", "2.00")));
        assertThat(expected.totals())
                .isEqualTo(Map.of("refund", new BigDecimal("35.52"), "coupon", new BigDecimal("6.00")));
    }

    @Test
    void the_hand_calculation_of_each_chapter_adds_up() {
        for (Chapter chapter : StoryBook.open()) {
            Expected expected = chapter.setting().expected();
            Map<String, BigDecimal> sums = new HashMap<>();
            expected.paid().forEach((remedy, amounts) -> sums.put(remedy, sum(amounts)));
            assertThat(sums).isEqualTo(expected.totals());
        }
    }

    @Test
    void each_chapter_has_its_own_merchant() {
        assertThat(StoryBook.open())
                .extracting(chapter -> chapter.setting().tenant())
                .containsExactly("dangdang", "dhl", "cancun-club");
    }

    @Test
    void local_times_get_the_offset_of_their_place() {
        Timeline cancun = chapter("cancun-club").timeline();

        assertThat(cancun.here(cancun.promise().due())).hasToString("2000-01-01T16:00-06:00");
    }

    private static Chapter chapter(String id) {
        return StoryBook.open().stream()
                .filter(chapter -> chapter.timeline().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<BigDecimal> amounts(String... amounts) {
        return List.of(amounts).stream().map(BigDecimal::new).toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
