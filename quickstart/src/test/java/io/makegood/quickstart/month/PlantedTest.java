package io.makegood.quickstart.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.quickstart.month.Planted.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlantedTest {

    @Test
    void one_in_a_hundred_differs_each_in_its_way() {
        Planted planted = Planted.in(payments(600), List.of(Kind.values()));

        assertThat(planted.expected())
                .containsExactly(
                        "missing p99",
                        "amount-differs p199",
                        "duplicate p299",
                        "returned p399",
                        "unknown nobody-EUR4",
                        "currency-differs p599");
        assertThat(planted.lines()).hasSize(600 - 1 + 3);
        assertThat(planted.shown()).hasSize(600 - 3);
    }

    @Test
    void of_few_every_way_is_there() {
        assertThat(Planted.in(payments(6), List.of(Kind.values())).expected()).hasSize(6);
    }

    private static List<Paid> payments(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Paid("p" + number, "r" + number, "o" + number, "EUR", new BigDecimal("12.50")))
                .toList();
    }
}
