package io.makegood.quickstart.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwedTest {

    private static final Instant DUE = Instant.parse("2026-10-05T16:00:00Z");
    private static final Scan IN_TIME = Scan.of("o", 1, "delivered", DUE);

    /** Worked out on paper from the wording of each guarantee. */
    @ParameterizedTest
    @CsvSource({
        "TWO_DAYS, 99.95, PT0S, 0",
        "TWO_DAYS, 99.95, PT3H59M59S, 10.00", // 9.995 half up
        "TWO_DAYS, 12.00, PT1S, 2.00",
        "TWO_DAYS, 99.95, PT4H, 24.99", // 24.9875
        "TWO_DAYS, 99.95, P1D, 49.98", // 49.975
        "TWO_DAYS, 250.00, P3D, 60.00",
        "THREE_DAYS, 4990, PT1S, 149", // 149.7
        "THREE_DAYS, 4990, PT12H, 149",
        "THREE_DAYS, 4990, PT12H1S, 299", // 299.4
        "THREE_DAYS, 4990, P6D, 1497",
        "THREE_DAYS, 30000, P6D, 6000",
        "AGREED_HOUR, 20.150, PT1H59M59S, 1.250",
        "AGREED_HOUR, 20.140, PT2H, 2.760", // 1.250 + 1.5105, to the even digit
        "AGREED_HOUR, 20.020, PT2H, 2.752" // 1.250 + 1.5015
    })
    void lateness_is_paid_as_worded(Guarantee guarantee, BigDecimal price, Duration by, BigDecimal owed) {
        Scan delivered = Scan.of("o", 1, "delivered", DUE.plus(by));

        assertThat(Owed.of(item(guarantee, price), List.of(delivered)).total()).isEqualByComparingTo(owed);
    }

    @Test
    void silence_is_as_late_as_can_be() {
        assertThat(Owed.of(item(Guarantee.THREE_DAYS, "1000"), List.of()).total())
                .isEqualByComparingTo("300");
    }

    @Test
    void the_weather_excuses() {
        Scan snow = Scan.of("o", 1, "delayed", DUE).because("weather");
        Scan late = Scan.of("o", 2, "delivered", DUE.plusSeconds(7200));

        assertThat(Owed.of(item(Guarantee.TWO_DAYS, "80.00"), List.of(snow, late))
                        .total())
                .isZero();
    }

    @Test
    void what_is_lost_is_paid_instead_of_its_being_late() {
        List<Scan> lost = List.of(Scan.of("o", 1, "lost", DUE));

        assertThat(Owed.of(item(Guarantee.TWO_DAYS, "80.00"), lost).total()).isEqualByComparingTo("80.00");
        assertThat(Owed.of(item(Guarantee.TWO_DAYS, "180.00"), lost).total()).isEqualByComparingTo("150.00");
    }

    @Test
    void what_is_damaged_and_late_is_paid_for_both() {
        Scan damaged = Scan.of("o", 1, "damaged", DUE);
        Scan late = Scan.of("o", 2, "delivered", DUE.plusSeconds(60));

        // 33.3 % of 10.005 is 3.331665; and 1.250
        assertThat(Owed.of(item(Guarantee.AGREED_HOUR, "10.005"), List.of(damaged, late))
                        .total())
                .isEqualByComparingTo("4.582");
    }

    @Test
    void what_was_taken_back_or_corrected_does_not_count() {
        Scan late = Scan.of("o", 1, "delivered", DUE.plusSeconds(60));
        Scan after = Scan.of("o", 2, "delivered", DUE).inPlaceOf(late);
        Scan damaged = Scan.of("o", 3, "damaged", DUE);
        Scan not = Scan.of("o", 4, "withdrawn", DUE).takingBack(damaged);

        Item item = item(Guarantee.AGREED_HOUR, "10.000");

        assertThat(Stream.of(List.of(late, after), List.of(IN_TIME, damaged, not))
                        .map(told -> Owed.of(item, told).total()))
                .allSatisfy(owed -> assertThat(owed).isZero());
    }

    private static Item item(Guarantee guarantee, String price) {
        return item(guarantee, new BigDecimal(price));
    }

    private static Item item(Guarantee guarantee, BigDecimal price) {
        Sale sale = new Sale("o", "c", guarantee, List.of(), DUE.minusSeconds(90_000), DUE, List.of(), List.of());
        return new Item(sale, price);
    }
}
