package io.makegood.delivery.carrier.kuaidi100;

import static io.makegood.delivery.carrier.Messages.bytes;
import static io.makegood.delivery.carrier.Messages.sent;
import static io.makegood.delivery.carrier.Messages.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.delivery.carrier.CarrierReport;
import io.makegood.delivery.carrier.CarrierTime.OfFormat;
import io.makegood.delivery.carrier.CarrierTime.OfPlace;
import io.makegood.delivery.carrier.CarrierTime.Unreadable;
import io.makegood.delivery.carrier.Messages;
import io.makegood.delivery.place.Location;
import io.makegood.kernel.json.Json;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Malformed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Kuaidi100PushTest {

    private static final String PARAM = Messages.text("kuaidi100-param.json");
    private static final String ABROAD = Messages.text("kuaidi100-param-abroad.json");
    private static final String ABORTED = "{\"status\":\"abort\",\"message\":\"3天查询无记录\"}";

    /** By Python's hashlib, of ABORTED followed by "盐salt". */
    private static final String SIGN = "36F5FA41D555A157FE4A95E1B5DCA5B8";

    private final Kuaidi100Push kuaidi100 = new Kuaidi100Push(Json.mapper());

    @ParameterizedTest
    @ValueSource(strings = {SIGN, "36f5fa41d555a157fe4a95e1b5dca5b8"})
    void a_sign_is_the_md5_of_param_and_salt(String sign) {
        assertThat(isGenuine("sign=" + sign + "&param=" + encoded(ABORTED), "盐salt"))
                .isTrue();
    }

    @Test
    void a_changed_param_another_salt_or_no_sign_is_not_genuine() {
        assertThat(isGenuine("sign=" + SIGN + "&param=" + encoded(ABORTED + " "), "盐salt"))
                .isFalse();
        assertThat(isGenuine("sign=" + SIGN + "&param=" + encoded(ABORTED), "salt"))
                .isFalse();
        assertThat(isGenuine("param=" + encoded(ABORTED), "盐salt")).isFalse();
        assertThat(isGenuine("sign=" + SIGN, "盐salt")).isFalse();
        assertThat(isGenuine("", "盐salt")).isFalse();
    }

    @Test
    void a_scan_is_a_report_that_says_what_kuaidi100_said() {
        CarrierReport departed = read(PARAM).get(2);

        assertThat(departed.pointer()).isEqualTo("/lastResult/data/2");
        assertThat(departed.parcel()).isEqualTo("YT8841906273315");
        assertThat(departed.code().codes()).isEqualTo("kuaidi100");
        assertThat(departed.code().code()).isEqualTo("1002");
        assertThat(departed.code().text()).isEqualTo("【上海转运中心】已发出 下一站 北京转运中心");
        assertThat(departed.place()).isEqualTo("上海,上海市");
        assertThat(departed.location()).isEqualTo(new Location("CN", null, "上海市", null, null));
        assertThat(departed.time())
                .isEqualTo(new OfFormat(
                        LocalDateTime.parse("2026-03-02T23:40:58"),
                        ZoneId.of("Asia/Shanghai"),
                        "kuaidi100: Beijing time"));
    }

    @Test
    void without_a_code_the_name_of_the_status_is_the_code() {
        assertThat(read(with(PARAM, "/lastResult/data/0/statusCode", "null"))
                        .get(0)
                        .code()
                        .code())
                .isEqualTo("签收");
    }

    @Test
    void where_scans_have_no_status_the_newest_has_that_of_the_parcel() {
        assertThat(read(ABROAD)).extracting(report -> report.code().code()).containsExactly("0", "", "0");
    }

    @Test
    void a_scan_without_a_status_stays_the_same_when_another_is_newer() {
        CarrierReport newest = read(ABROAD).get(0);
        String later = with(
                ABROAD,
                "/lastResult/data",
                "[{\"context\": \"到达\", \"ftime\": \"2026-03-02 09:00:00\"}, "
                        + "{\"context\": \"离开【上海国际互换局】，下一站【日本】\", \"ftime\": \"2026-03-02 05:12:00\"}]");

        assertThat(read(later).get(1).id()).isEqualTo(newest.id()).isNotNull();
    }

    @Test
    void abroad_a_time_is_that_of_a_place_which_is_not_in_china() {
        CarrierReport inJapan = read(ABROAD).get(2);

        assertThat(inJapan.pointer()).isEqualTo("/destResult/data/0");
        assertThat(inJapan.time()).isEqualTo(new OfPlace(LocalDateTime.parse("2026-03-03T09:20:00")));
        assertThat(inJapan.location()).isEqualTo(new Location(null, null, "川崎東郵便局", null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2026-03-04T08:11:09\"', 2026-03-04T08:11:09",
        "'\"2026-03-04\"', 2026-03-04",
        "1772582400, 1772582400"
    })
    void a_time_that_cannot_be_read_leaves_its_scan_out_and_no_other(String written, String shown) {
        List<CarrierReport> reports = read(with(PARAM, "/lastResult/data/1/ftime", written));

        assertThat(reports.get(1).time())
                .isEqualTo(new Unreadable(shown, "must be a time, such as 2026-03-01 12:00:00"));
        assertThat(reports.stream().filter(report -> report.time() instanceof OfFormat))
                .hasSize(3);
    }

    @Test
    void a_parcel_of_which_nothing_is_known_says_nothing() {
        assertThat(read(ABORTED)).isEmpty();
        assertThat(read("{\"status\": \"abort\", \"lastResult\": {\"nu\": \"1\", \"data\": []}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "/lastResult; []; must be an object",
                "/lastResult/nu; null; must be given",
                "/lastResult/data; {}; must be a list",
                "/lastResult/data/1/context; {}; must be a text"
            })
    void what_breaks_a_rule_is_pointed_at(String pointer, String value, String rule) {
        assertThatThrownBy(() -> read(with(PARAM, pointer, value)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(pointer)
                .hasMessageContaining(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sign=1", "param=%7", "param=%zz", "param={}&param={}", "param=%ff%fe"})
    void a_form_that_cannot_be_read_is_refused(String form) {
        assertThatThrownBy(() -> kuaidi100.read(bytes(form))).isInstanceOf(Malformed.class);
    }

    private boolean isGenuine(String form, String salt) {
        return kuaidi100.isGenuine(sent(form, "X-Nothing", ""), salt);
    }

    private List<CarrierReport> read(String param) {
        return kuaidi100.read(bytes("sign=1&param=" + encoded(param)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
