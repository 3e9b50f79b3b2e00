package io.makegood.delivery.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.order.Holders.Holder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldersTest {

    private static final Holders HOLDERS = new Holders(List.of(
            new Holder("spring", Instant.parse("2026-03-01T10:00:00Z")),
            new Holder("autumn", Instant.parse("2026-09-01T10:00:00Z"))));

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T00:00:00Z, spring",
        "2026-03-01T10:00:00Z, spring",
        "2026-09-01T09:59:59.999999Z, spring",
        "2026-09-01T10:00:00Z, autumn",
        "2027-01-01T00:00:00Z, autumn"
    })
    void a_number_was_the_order_s_that_had_it_when_it_happened(Instant at, String order) {
        assertThat(HOLDERS.at(at)).isEqualTo(order);
    }
}
