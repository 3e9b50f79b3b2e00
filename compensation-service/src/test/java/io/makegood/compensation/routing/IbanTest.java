package io.makegood.compensation.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of the SWIFT IBAN registry. */
class IbanTest {

    @ParameterizedTest
    @CsvSource({
        "GB29NWBK60161331926819, true",
        "DE89370400440532013000, true",
        "FR1420041010050500013M02606, true",
        "KW81CBKU0000000000001234560101, true",
        "NO9386011117947, true",
        "GB29NWBK60161331926818, false",
        "GB92NWBK60161331926819, false",
        "gb29NWBK60161331926819, false",
        "'GB29 NWBK 6016 1331 9268 19', false",
        "GB29, false",
        "'', false"
    })
    void an_account_number_is_known_by_its_check_digits(String iban, boolean valid) {
        assertThat(Iban.isValid(iban)).isEqualTo(valid);
    }
}
