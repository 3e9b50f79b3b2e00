package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.quickstart.month.Month;
import io.makegood.quickstart.month.MonthResult;
import org.junit.jupiter.api.Test;

class MonthJourneyTest {

    @Test
    void a_month_comes_to_the_cent_to_what_is_worked_out_by_hand() {
        MonthResult result = new Month(RunningSuite.get(), 2_000, 1, progress -> {}).run();

        assertThat(result.isExact()).as(result.words()).isTrue();
    }
}
