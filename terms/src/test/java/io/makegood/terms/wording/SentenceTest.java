package io.makegood.terms.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.Step.Did;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceTest {

    private static final CurrencyUnit EUR = CurrencyUnit.EUR;

    @ParameterizedTest
    @MethodSource("steps")
    void each_step_is_told_in_both_languages(Line line, String english, String chinese) {
        assertThat(Wording.ENGLISH.in(EUR).sentence(line)).isEqualTo(english);
        assertThat(Wording.CHINESE.in(EUR).sentence(line)).isEqualTo(chinese);
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                step(line("judged", null, "1", "arrival", "", "BREACHED"), "“arrival” was not kept", "“到达”未兑现"),
                step(
                        line("judged", "0", "1", "repair", "line-2", "AT_RISK"),
                        "“repair” (line-2) is still under way and may be missed",
                        "“维修”（line-2）仍在进行中，可能无法兑现"),
                step(
                        line("excused", "0", "1", "arrival", "", "force-majeure"),
                        "“arrival” was not kept, but is excused: force majeure",
                        "“到达”未兑现，但可免责：不可抗力"),
                step(
                        line("voided", "0", "1", "delivered", "", "outside the carrier's control"),
                        "“delivered” was not promised: outside the carrier's control",
                        "“送达”不在承诺范围内：outside the carrier's control"),
                step(
                        line("not-claimed", "0", "1", "arrival", "", "too-late"),
                        "“arrival” was not kept, but the claim came too late",
                        "“到达”未兑现，但申请已过期限"),
                step(line("no-breach", "0"), "Nothing was missed", "没有未兑现的承诺"),
                step(
                        line("tier", null, "late", "PT26H15M", "≥ PT24H, < PT48H"),
                        "Late by 26 h 15 min, which is in the tier: 24 h to under 48 h",
                        "迟到 26 小时 15 分钟，属于这一档：24 小时（含）至 48 小时（不含）"),
                step(
                        line("tier", null, "lateDays", "3", "> 1"),
                        "3 days late, which is in the tier: over 1",
                        "迟到 3 天，属于这一档：超过 1"),
                step(
                        line("tier", null, "percent", "99.2", "< 99.5"),
                        "Available for 99.2 % of the time, which is in the tier: under 99.5",
                        "可用率（%）99.2，属于这一档：不足 99.5"),
                step(
                        line("no-tier", "0", "late", "PT5M"),
                        "Late by 5 min: there is nothing for that",
                        "迟到 5 分钟：没有对应的档次"),
                step(line("no-tier", "0", "late", ""), "Nothing was measured", "没有可衡量的结果"),
                step(
                        line("choice", null, "ticket = return, km > 1500, ≤ 3500"),
                        "This applies: ticket is return and number of km over 1500 up to 3500",
                        "适用条件：票为“往返”，且公里数 1500（不含）至 3500（含）"),
                step(
                        line("choice", null, "km > 1500 and not(intraEu)"),
                        "This applies: number of km > 1500 and not(within the EU)",
                        "适用条件：公里数 > 1500 且 非(欧盟境内)"),
                step(
                        line("choice", null, "class = 1 | 2, refunded = false, seat = null"),
                        "This applies: class is 1 or 2 and not refunded and seat is not known",
                        "适用条件：等级为“1或2”，且已退款：否，且seat未知"),
                step(line("choice", null, ""), "This applies in all other cases", "适用于其他所有情形"),
                step(line("no-choice", "0"), "None of the cases applies", "没有适用的情形"),
                step(line("amount", "5", "5.00"), "5.00 EUR", "5.00 EUR"),
                step(line("amount", "2.5", "price / 10"), "Price ÷ 10 = 2.50 EUR", "价格 ÷ 10 = 2.50 EUR"),
                step(
                        line("amount", null, "price / days"),
                        "This has no value here, so it does not count",
                        "此处没有数值，不予计算"),
                step(
                        line("percent", "12.5", "12.5", "100"),
                        "12.5 % of 100.00 EUR = 12.50 EUR",
                        "100.00 EUR 的 12.5 % = 12.50 EUR"),
                step(line("percent", null, "12.5", ""), "This has no value here, so it does not count", "此处没有数值，不予计算"),
                step(line("accrual", "25", "3", "PT4H"), "For 3 × 4 h: 25.00 EUR in all", "按 3 × 4 小时计：共 25.00 EUR"),
                step(
                        line("accrual", "50", "0", "PT24H"),
                        "There is no unit of 24 h to be counted: 50.00 EUR in all",
                        "没有可计的 24 小时时段：共 50.00 EUR"),
                step(
                        line("accrual", "0", "0", "lateWorkingDays"),
                        "There is no working day to be counted: 0.00 EUR in all",
                        "没有可计的工作日：共 0.00 EUR"),
                step(
                        line("negative", "0", "-12"),
                        "-12.00 EUR is less than nothing, and less than nothing is nothing",
                        "-12.00 EUR 小于零，按零计"),
                step(line("accrual", "8", "1", "lateDays"), "For 1 day: 8.00 EUR in all", "按 1 天计：共 8.00 EUR"),
                step(line("greatest", "9"), "The greatest of these: 9.00 EUR", "取其中最高者：9.00 EUR"),
                step(line("least", "9"), "The least of these: 9.00 EUR", "取其中最低者：9.00 EUR"),
                step(line("sum", "9"), "All of these together: 9.00 EUR", "各项相加：9.00 EUR"),
                step(
                        line("indexed", "8.4", "8", "2022-06-01"),
                        "The rate of 8.00 EUR, as raised by 1 June 2022: 8.40 EUR",
                        "标准 8.00 EUR，截至 2022 年 6 月 1 日调整后：8.40 EUR"),
                step(
                        line("nothing", "0", "told 14 days ahead"),
                        "Nothing: told 14 days ahead",
                        "不予赔付：told 14 days ahead"),
                step(
                        line("in-kind", null, "6 first-class stamps"),
                        "Not money, but: 6 first-class stamps",
                        "非现金补偿：6 first-class stamps"),
                step(
                        line("discretion", null, "as staff see fit"),
                        "People decide: as staff see fit",
                        "由人工决定：as staff see fit"),
                step(
                        line("floor", "5", "2", "5"),
                        "2.00 EUR is raised to the least that is paid: 5.00 EUR",
                        "2.00 EUR 提高到最低赔付额 5.00 EUR"),
                step(
                        line("cap", "50", "72", "50"),
                        "72.00 EUR is limited to the most that is paid: 50.00 EUR",
                        "72.00 EUR 限制为最高赔付额 50.00 EUR"),
                step(
                        line("share", "50", "100", "50"),
                        "50 % of 100.00 EUR = 50.00 EUR",
                        "100.00 EUR 的 50 % = 50.00 EUR"),
                step(line("times", "500", "250", "2"), "250.00 EUR × 2 = 500.00 EUR", "250.00 EUR × 2 = 500.00 EUR"),
                step(
                        line("minus", "6", "10", "4"),
                        "10.00 EUR less 4.00 EUR = 6.00 EUR",
                        "10.00 EUR 减去 4.00 EUR = 6.00 EUR"),
                step(
                        line("rounded", "1.33", "1.3333333333", "0.01", "half_up"),
                        "About 1.333333 EUR is rounded to the nearest, halves up, to a multiple of 0.01: 1.33 EUR",
                        "约 1.333333 EUR 按 0.01 的倍数四舍五入：1.33 EUR"),
                step(
                        line("dropped", "0", "3", "4"),
                        "3.00 EUR is too small a sum to be paid (the limit is 4.00 EUR)",
                        "3.00 EUR 金额过小，不予支付（界限为 4.00 EUR）"),
                step(line("summed", "15", "3"), "3 cases add up to 15.00 EUR", "3 次相加：15.00 EUR"),
                step(line("highest", "7", "3"), "Of 3 cases only the highest counts: 7.00 EUR", "3 次中只取最高一次：7.00 EUR"),
                step(line("chosen", null, "voucher"), "The customer chose voucher", "客户选择了“代金券”"),
                step(
                        line("remedy", "15", "voucher", "150"),
                        "As voucher it is worth 150 %: 15.00 EUR",
                        "以“代金券”形式按 150 % 计：15.00 EUR"),
                step(
                        line("replaced", "0", "late-delivery", "lost"),
                        "“late delivery” is not paid beside “lost”",
                        "“送达迟延”与“丢失”不同时赔付"),
                step(
                        line("offset", "3.5", "5", "1.5", "meals"),
                        "5.00 EUR less 1.50 EUR, which is paid as “meals”: 3.50 EUR",
                        "5.00 EUR 减去已作为“meals”赔付的 1.50 EUR：3.50 EUR"),
                step(
                        line("excluded", "0", "late-delivery", ""),
                        "“late delivery” is not paid in this case",
                        "此种情形下“送达迟延”不予赔付"),
                step(
                        line("shared-cap", "40", "55", "60", "100"),
                        "At most 100.00 EUR is paid together with others, who had 60.00 EUR:"
                                + " 40.00 EUR instead of 55.00 EUR",
                        "与其他承诺合计最多 100.00 EUR，其他承诺已占 60.00 EUR：由 55.00 EUR 减为 40.00 EUR"),
                step(
                        line("shared-cap", "40", "55", "60", "100", "customer", "deviceId"),
                        "At most 100.00 EUR is paid together with others of the same customer and device id,"
                                + " who had 60.00 EUR: 40.00 EUR instead of 55.00 EUR",
                        "与客户和device id相同的其他承诺合计最多 100.00 EUR，其他承诺已占 60.00 EUR：由 55.00 EUR 减为 40.00 EUR"),
                step(
                        line("shared-highest", "0", "10", "30"),
                        "Only the highest is paid, and another had 30.00 EUR: 0.00 EUR instead of 10.00 EUR",
                        "只赔付最高的一项，另一项为 30.00 EUR：由 10.00 EUR 变为 0.00 EUR"));
    }

    private static Arguments step(Line line, String english, String chinese) {
        return Arguments.of(line, english, chinese);
    }

    private static Line line(String did, @org.jspecify.annotations.Nullable String result, String... inputs) {
        return new Line("/awards/0", did, List.of(inputs), result);
    }

    @Test
    void no_kind_of_step_is_left_out() {
        assertThat(steps().map(step -> ((Line) step.get()[0]).kind()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Did.values());
    }

    @Test
    void both_languages_have_all_phrases() {
        assertThat(new Phrases("zh").all().keySet())
                .isEqualTo(new Phrases("en").all().keySet());
    }

    @Test
    void a_language_that_is_not_known_is_english() {
        assertThat(Stream.of("en-GB", "zh-CN", "fi").map(Locale::forLanguageTag).map(Wording::of))
                .containsExactly(Wording.ENGLISH, Wording.CHINESE, Wording.ENGLISH);
    }

    @Test
    void without_a_currency_amounts_are_bare_numbers() {
        assertThat(line("percent", "12.5", "12.5", "100").finding()).isEqualTo("12.5 % of 100 = 12.5");
    }

    @Test
    void what_is_told_is_never_taken_for_a_place_to_fill() {
        Line hostile = line("replaced", "0", "{1} $1 \\", "<b>");
        assertThat(Wording.ENGLISH.sentence(hostile)).isEqualTo("“{1} $1 \\” is not paid beside “<b>”");
    }

    @Test
    void what_a_step_was_given_comes_back_from_its_text() {
        List<String> values = List.of("true", "2.5", "PT26H15M", "P28D", "2026-06-18", "12:00", "return", "-3");
        assertThat(values.stream().map(ReadBack::value).map(Texts::of)).isEqualTo(values);
        assertThat(Arrays.asList(ReadBack.range("≥ PT15M, < PT30M"), ReadBack.range("> 5")).stream()
                        .map(Texts::of))
                .containsExactly("≥ PT15M, < PT30M", "> 5");
    }
}
