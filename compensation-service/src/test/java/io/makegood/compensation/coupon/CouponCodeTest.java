package io.makegood.compensation.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CouponCodeTest {

    /** By hand: 1 counts twice, 32 - 2 is Y; Z is 31, twice that 62 = 1 * 32 + 30, 1 + 30 + 1 = 32. */
    @ParameterizedTest
    @ValueSource(strings = {"0000-0000-0000-0000", "0000-0000-0000-001Y", "0000-0000-0000-00Z1"})
    void the_last_character_follows_from_the_others(String code) {
        assertThat(CouponCode.read(code)).contains(new CouponCode(code));
    }

    @Test
    void every_code_is_read_however_it_is_typed() {
        Random random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            CouponCode code = CouponCode.next(random);
            String careless = code.text().replace("-", " ").toLowerCase(Locale.ROOT);

            assertThat(code.text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(Stream.of(
                            code.text(), careless, careless.replace('0', 'o').replace('1', 'l')))
                    .allSatisfy(typed -> assertThat(CouponCode.read(typed)).contains(code));
        }
    }

    @Test
    void every_wrong_character_is_found() {
        String code = CouponCode.next(new Random(7)).text().replace("-", "");

        IntStream.range(0, code.length())
                .forEach(place -> "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
                        .chars()
                        .filter(symbol -> symbol != code.charAt(place))
                        .mapToObj(symbol -> code.substring(0, place) + (char) symbol + code.substring(place + 1))
                        .forEach(wrong ->
                                assertThat(CouponCode.read(wrong)).as(wrong).isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0000-0000-0000-000", "0000-0000-0000-00000", "0000-0000-0000-000U", "ß000-0000-0000-0000"})
    void what_is_no_code_is_not_read(String typed) {
        assertThat(CouponCode.read(typed)).isEmpty();
    }

    @Test
    void no_two_are_the_same() {
        assertThat(Stream.generate(CouponCode::next).limit(10_000).distinct()).hasSize(10_000);
    }
}
