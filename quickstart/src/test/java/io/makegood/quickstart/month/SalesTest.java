package io.makegood.quickstart.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final Sales sales = sales(1);

    @Test
    void the_same_seed_gives_the_same_month() {
        assertThat(sales(1).all()).containsExactlyElementsOf(sales.all().toList());
        assertThat(sales(2).all().toList()).isNotEqualTo(sales.all().toList());
    }

    @Test
    void four_in_a_hundred_are_broken_of_which_few_are_excused() {
        List<Sale> broken = sales.all().filter(SalesTest::isNotInTime).toList();

        assertThat(broken).hasSize(40);
        assertThat(broken.stream()
                        .filter(sale -> sale.total(item -> item.owed().total()).signum() > 0))
                .hasSize(34);
    }

    @Test
    void of_one_promise_in_four_hundred_something_else_is_told_later() {
        assertThat(new Sales("run", 1, 50_000, OCTOBER).corrected()).hasSize(125);
    }

    @Test
    void of_few_promises_something_is_told_later_in_each_way() {
        assertThat(sales.corrected()).hasSize(6);
    }

    private static boolean isNotInTime(Sale sale) {
        return sale.told().size() != 1
                || !sale.told().get(0).occurredAt().isBefore(sale.dueAt().plusSeconds(1))
                || !sale.told().get(0).is("delivered");
    }

    private static Sales sales(long seed) {
        return new Sales("run", seed, 1_000, OCTOBER);
    }
}
