package io.makegood.delivery.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpcTest {

    /** The first is the example of the EPC Tag Data Standard; the others with check digits by hand. */
    @ParameterizedTest
    @CsvSource({
        "urn:epc:id:sscc:0614141.1234567890, 106141412345678908",
        "https://id.gs1.org/00/106141412345678908, 106141412345678908",
        "https://example.com/some/path/00/106141412345678908?linkType=all, 106141412345678908",
        "urn:epc:id:sscc:4012345.0000000001, 040123450000000016",
        "urn:epc:id:sscc:401234567890.31234, 340123456789012340"
    })
    void a_parcel_is_known_by_the_18_digits_of_its_container_code(String epc, String sscc) {
        assertThat(Epc.sscc(epc)).contains(sscc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:epc:id:sgtin:0614141.107346.2017",
                "urn:epc:id:sscc:0614141.123456789",
                "urn:epc:id:sscc:0614141.*",
                "urn:epc:id:sscc:",
                "https://id.gs1.org/01/09506000134352/21/00/1",
                "https://id.gs1.org/00/1061414123456789",
                "https://id.gs1.org/00/1061414123456789012",
                "https://id.gs1.org/01/1?x=/00/106141412345678908"
            })
    void nothing_else_is_a_parcel(String epc) {
        assertThat(Epc.sscc(epc)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://transaction.acme.com/po/12345678, 12345678",
        "urn:epcglobal:cbv:bt:0614141073467:1152, 1152",
        "urn:epc:id:gdti:0614141.00001.1618034, 0614141.00001.1618034",
        "https://shop.example/orders/1993505414?v=2#x, 1993505414"
    })
    void an_order_is_known_by_the_last_part_of_its_transaction(String uri, String number) {
        assertThat(Transaction.number(uri)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example/orders/", "urn:x:"})
    void a_transaction_without_a_number_names_no_order(String uri) {
        assertThat(Transaction.number(uri)).isEmpty();
    }
}
