package io.makegood.delivery.codes;

import static io.makegood.delivery.event.Party.AUTHORITY;
import static io.makegood.delivery.event.Party.CARRIER;
import static io.makegood.delivery.event.Party.CUSTOMER;
import static io.makegood.delivery.event.Party.FORCE_MAJEURE;
import static io.makegood.delivery.event.Party.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.vocabulary.VocabularyReader;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a careless reading of carriers' codes pays the wrong people. */
class TrapsTest {

    private static final PublishedCodeLists LISTS = new PublishedCodeLists(VocabularyReader.vocabulary());

    @ParameterizedTest
    @CsvSource({
        "201, delayed, arrived-at-destination",
        "202, no-update, out-for-delivery",
        "401, cancelled, no-information",
        "206, delivery-attempted, departed-facility"
    })
    void one_number_means_different_things_in_two_lists(String code, String kuaidi100, String kdniao) {
        assertThat(meaning("kuaidi100", code).type()).isEqualTo(kuaidi100);
        assertThat(meaning("kdniao", code).type()).isEqualTo(kdniao);
        assertThat(meaning("another", code)).isEqualTo(Meaning.UNKNOWN);
    }

    @Test
    void a_parcel_at_an_access_point_is_not_delivered() {
        assertThat(meaning("ups", "040")).isEqualTo(new Meaning("ready-for-collection", null, null));
    }

    @Test
    void back_with_the_sender_is_not_on_the_way_back_and_neither_is_refused() {
        assertThat(meaning("kuaidi100", "4").type()).isEqualTo("returned");
        assertThat(meaning("kuaidi100", "6").type()).isEqualTo("returning");
        assertThat(meaning("kuaidi100", "14")).isEqualTo(new Meaning("refused", "refused-by-recipient", CUSTOMER));
        assertThat(meaning("kuaidi100", "203")).isEqualTo(new Meaning("refused", "refused-by-recipient", CUSTOMER));
    }

    @Test
    void a_locker_that_signed_still_has_the_parcel_while_its_text_asks_for_a_code() {
        assertThat(meaning("kuaidi100", "304", "已投入丰巢柜，请凭取件码取件").type()).isEqualTo("ready-for-collection");
        assertThat(meaning("kuaidi100", "304", "快件已从快递柜取出").type()).isEqualTo("collected");
    }

    @Test
    void a_failure_of_dhl_names_nobody_until_its_words_do() {
        assertThat(meaning("dhl", "failure")).isEqualTo(new Meaning("exception", "unspecified", UNKNOWN));
        assertThat(meaning("dhl", "failure", "Held by customs"))
                .isEqualTo(new Meaning("customs-held", "customs-delay", AUTHORITY));
        assertThat(meaning("dhl", "failure", "The recipient REFUSED the shipment")
                        .party())
                .isEqualTo(CUSTOMER);
        assertThat(meaning("dhl", "failure", "The shipment was not collected").type())
                .isEqualTo("collection-overdue");
        assertThat(meaning("dhl", "failure", "The address is incomplete").party())
                .isEqualTo(UNKNOWN);
    }

    @Test
    void a_transit_of_dhl_may_be_a_delay_an_attempt_or_the_last_mile() {
        assertThat(meaning("dhl", "transit").type()).isEqualTo("in-transit");
        assertThat(meaning("dhl", "transit", "Delayed because of Heavy Snow"))
                .isEqualTo(new Meaning("delayed", "weather", FORCE_MAJEURE));
        assertThat(meaning("dhl", "transit", "Out For Delivery").type()).isEqualTo("out-for-delivery");
        assertThat(meaning("dhl", "transit", "Ready for collection at the service point")
                        .type())
                .isEqualTo("ready-for-collection");
    }

    @Test
    void easyposts_failure_is_the_parcel_and_its_error_the_tracker() {
        assertThat(meaning("easypost", "failure").type()).isEqualTo("exception");
        assertThat(meaning("easypost", "error").type()).isEqualTo("no-update");
    }

    @Test
    void easypost_has_no_detail_for_an_attempt_so_nobody_is_named() {
        assertThat(meaning("easypost", "failure/delivery_exception").party()).isEqualTo(UNKNOWN);
    }

    @Test
    void a_detail_that_is_not_listed_means_what_its_status_means() {
        assertThat(meaning("easypost", "delivered/left_with_robot").type()).isEqualTo("delivered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SE", "DE"})
    void an_exception_of_fedex_needs_its_cause(String code) {
        assertThat(meaning("fedex", code)).isEqualTo(new Meaning("exception", "unspecified", UNKNOWN));
        assertThat(because(code, "A12")).isEqualTo(new Meaning("delayed", "missorted", CARRIER));
        assertThat(because(code, "007")).isEqualTo(new Meaning("delivery-attempted", "not-available", CUSTOMER));
        assertThat(because(code, "WEATHER")).isEqualTo(new Meaning("delayed", "weather", FORCE_MAJEURE));
    }

    @Test
    void a_cause_does_not_change_what_a_clear_code_says() {
        assertThat(because("DL", "A43")).isEqualTo(new Meaning("delivered", "weather", FORCE_MAJEURE));
        assertThat(because("HL", "015A")).isEqualTo(new Meaning("ready-for-collection", null, null));
        assertThat(because("SE", "015A")).isEqualTo(meaning("fedex", "SE"));
    }

    @Test
    void a_cause_that_is_not_understood_is_kept_and_names_nobody() {
        assertThat(because("SE", "Z99")).isEqualTo(new Meaning("exception", "Z99", UNKNOWN));
    }

    @Test
    void a_cause_in_a_word_of_ours_is_understood_in_every_list() {
        assertThat(because("SE", "weather")).isEqualTo(new Meaning("exception", "weather", FORCE_MAJEURE));
        assertThat(LISTS.meanings(List.of(new CarrierCode("another", "1", "weather", null)))
                        .values())
                .containsExactly(new Meaning("unknown", "weather", FORCE_MAJEURE));
    }

    @Test
    void aftership_lumps_causes_that_are_all_the_carriers() {
        assertThat(meaning("aftership", "Exception_016")).isEqualTo(new Meaning("delayed", "carrier-other", CARRIER));
    }

    @ParameterizedTest
    @CsvSource({
        "aftership, Exception_014",
        "aftership, Exception_015",
        "aftership, Delivered_006",
        "ups, 999",
        "ups, 40",
        "kuaidi100, 305",
        "dhl, lost",
        "easypost, new_status/detail",
        "fedex, ZZ"
    })
    void a_code_in_no_list_stays_unknown(String codes, String code) {
        assertThat(meaning(codes, code)).isEqualTo(Meaning.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"ups, 022", "ups, 046", "ups, 013", "kuaidi100, 204", "kdniao, 405", "aftership, Exception_009"})
    void a_code_whose_words_name_no_cause_names_nobody(String codes, String code) {
        assertThat(meaning(codes, code).reason()).isEqualTo("unspecified");
        assertThat(meaning(codes, code).party()).isEqualTo(UNKNOWN);
    }

    private static Meaning meaning(String codes, String code) {
        return meaning(codes, code, null);
    }

    private static Meaning meaning(String codes, String code, @Nullable String text) {
        return meaning(new CarrierCode(codes, code, null, text));
    }

    private static Meaning because(String code, String cause) {
        return meaning(new CarrierCode("fedex", code, cause, null));
    }

    private static Meaning meaning(CarrierCode code) {
        return Objects.requireNonNull(LISTS.meanings(List.of(code)).get(code));
    }
}
