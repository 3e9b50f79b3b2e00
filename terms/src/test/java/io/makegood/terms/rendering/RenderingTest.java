package io.makegood.terms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.Approved;
import io.makegood.terms.Templates;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Award;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class RenderingTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @ParameterizedTest
    @MethodSource("guarantees")
    void a_guarantee_reads_well_in_each_language(Rendering guarantee) {
        for (Locale language : List.of(Locale.ENGLISH, CHINESE)) {
            assertThat(guarantee.markdown(language))
                    .startsWith("# ")
                    .doesNotContain("null", "{0}", "{1}", "PT1", "PT2", "Optional", "[]")
                    .doesNotContainPattern("(pay|did|due|award|page|rules|fact)\\.[a-z]")
                    .doesNotContainPattern("  |\\(\\)|“”| [.,;:]");
        }
    }

    @ParameterizedTest
    @MethodSource("guarantees")
    void a_page_is_well_formed(Rendering guarantee) {
        Document page = parsed(guarantee.html(CHINESE));

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("zh");
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("h2").getLength()).isGreaterThanOrEqualTo(4);
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
    }

    @ParameterizedTest
    @MethodSource("guarantees")
    void each_way_that_an_award_can_go_has_an_example(Rendering guarantee) {
        for (Award award : guarantee.terms().awards()) {
            Examples examples = new Examples(guarantee.terms(), award);
            assertThat(Leaf.of(award.pay())).allMatch(leaf -> examples.of(leaf).isPresent());
        }
    }

    static Stream<Named<Rendering>> guarantees() {
        return Templates.all().stream().map(one -> Named.of(one.code() + " " + one.version(), one));
    }

    @Test
    void shares_of_a_fare_read_as_approved() {
        Approved.isAsIn(english("gb-delay-repay-15"), RenderingTest.class, "gb-delay-repay-15.en.md");
    }

    @Test
    void sums_that_grow_with_an_outage_read_as_approved() {
        Approved.isAsIn(english("nl-outage"), RenderingTest.class, "nl-outage.en.md");
    }

    @Test
    void a_guarantee_reads_as_approved_in_chinese() {
        Approved.isAsIn(
                Templates.version("cn-taobao-late-ship", 2).markdown(CHINESE),
                RenderingTest.class,
                "cn-taobao-late-ship.zh.md");
    }

    private static String english(String code) {
        return Templates.version(code, 1).markdown(Locale.ENGLISH);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    due: given, reachedBy: [done], pauses: [{from: held, until: freed}] \
                    | Time from “held” until “freed” does not count. \
                    | 自“held”至“freed”的时间不计入。
                    due: given, reachedBy: [done], pauses: [{from: held, until: freed, whole: day}] \
                    | For each day, or part of one, from “held” until “freed”, what is due moves by a day. \
                    | 自“held”至“freed”，每满一天或不足一天，期限顺延一天。
                    due: given, reachedBy: [done], pauses: [{from: held, until: freed, whole: workingDay}] \
                    | For each day, or part of one, from “held” until “freed”, what is due moves by a working day. \
                    | 自“held”至“freed”，每满一天或不足一天，期限顺延一个工作日。
                    count: cut, when: {wait: {from: maxDelay, below: PT4H}}, within: month, atMost: 4 \
                    | “cut” (if wait max delay to under 4 h) no more than 4 times in each calendar month. \
                    | max delay（含）至 4 小时（不含）
                    count: cut, within: {from: 04-01}, atMost: 4 \
                    | “cut” no more than 4 times in each year from 1 April. \
                    | 自每年 4 月 1 日起的一年内“cut”不超过 4 次。
                    count: cut, within: {from: 10-15, to: 12-15}, atMost: 4 \
                    | “cut” no more than 4 times in each year from 15 October to 15 December. \
                    | 每年 10 月 15 日至 12 月 15 日内“cut”不超过 4 次。
                    """)
    void a_rule_is_told_in_both_languages(String rule, String english, String chinese) {
        Rendering guarantee = new Rendering("a", "b", 1, Instant.EPOCH, null, Templates.terms("""
                currency: EUR
                zone: UTC
                rounding: half-up
                overpaid: recover
                facts: {wait: duration, maxDelay: duration}
                objectives: [{id: done, %s}]
                """.formatted(rule)));

        assertThat(guarantee.markdown(Locale.ENGLISH)).contains(english);
        assertThat(guarantee.markdown(CHINESE)).contains(chinese);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    from: 06-18, to: 06-18        | No promises on 18 June of every year             | 每年 6 月 18 日不作承诺
                    from: 06-18, to: 06-20        | No promises from 18 June to 20 June of every year  | 每年 6 月 18 日至 6 月 20 日不作承诺
                    from: 2026-06-18              | No promises from 18 June 2026 on                 | 自 2026 年 6 月 18 日起不作承诺
                    weekdays: [sat-sun]           | No promises on any Saturday or Sunday             | 每星期六或星期日不作承诺
                    holidays: {country: GB, region: eng} | No promises on public holidays of GB/eng  | GB/eng 的公共假日不作承诺
                    """)
    void days_off_are_told_in_both_languages(String off, String english, String chinese) {
        Rendering guarantee = new Rendering("a", "b", 1, Instant.EPOCH, null, Templates.terms("""
                currency: EUR
                zone: UTC
                rounding: half-up
                overpaid: recover
                off: [{%s}]
                objectives: [{id: done, due: given, reachedBy: [done]}]
                """.formatted(off)));

        assertThat(guarantee.markdown(Locale.ENGLISH)).contains(english);
        assertThat(guarantee.markdown(CHINESE)).contains(chinese);
    }

    @Test
    void names_seasons_claims_and_offsets_are_told_in_words() {
        Terms terms = Templates.terms("""
                currency: EUR
                zone: UTC
                rounding: half-up
                overpaid: recover
                facts:
                  handlingDays: {type: integer, about: {en: handling days, zh: 处理天数}}
                  prepTime: {type: duration, about: {en: preparation time, zh: 备餐时间}}
                let: {fixed: 2}
                objectives:
                - {id: sent, due: {workingDays: handlingDays, at: "24:00"}, reachedBy: [sent]}
                - {id: packed, due: {days: handlingDays, at: "12:00"}, reachedBy: [packed]}
                - {id: paid, due: {days: fixed, at: "12:00"}, reachedBy: [paid]}
                - id: ready
                  due: {within: prepTime}
                  reachedBy: [ready]
                  calledOff: [{by: [cancelled], notice: {workingDays: handlingDays}}]
                exclusions:
                - {id: gifts, during: {from: 12-20, to: 01-06}}
                - {id: winter, reasons: [ice], during: {from: 10-15, to: 03-15}}
                remedies: [{kind: refund}]
                awards:
                - {id: slow, for: sent, pay: 5, claim: {within: P28D, after: breach}}
                - {id: cold, for: ready, pay: 2}
                stacking: [{award: slow, minus: [cold]}]
                """);

        assertThat(page(terms).markdown(Locale.ENGLISH))
                .contains("“sent” by 24:00, as many working days after the day of the promise as “handling days” says.")
                .contains("“packed” by 12:00, as many days after the day of the promise as “handling days” says.")
                .contains("“paid” by 12:00 on day 2 after the promise.")
                .contains("“ready” within “preparation time” of the promise.")
                .contains("when it comes at least “handling days” working days before the due time;")
                .contains("- Gifts: due each year from 20 December to 6 January\n")
                .contains("- Winter: because of ice and each year from 15 October to 15 March\n")
                .contains("- You must claim within 28 days after the promise was missed.\n")
                .contains("- You need not claim this.\n")
                .contains("- Unless something else is said above, you need not claim: it is paid without asking.\n")
                .contains("- From “slow” is taken off, not below nothing, what is paid as: “cold”.\n");
        assertThat(page(terms).markdown(CHINESE))
                .contains("在作出承诺当日之后、按“处理天数”所列工作日数的当日 24:00 之前")
                .contains("在作出承诺后“备餐时间”内")
                .contains("应完成日期：每年 12 月 20 日至 1 月 6 日内")
                .contains("从“slow”中扣除以下各项的赔付额，最低为零：“cold”。")
                .contains("除上文另有说明外，您无需申请，自动赔付。");
    }

    @Test
    void the_calendar_is_told_in_words() {
        Terms terms = Templates.terms("""
                currency: EUR
                zone: Europe/Amsterdam
                rounding: half-up
                overpaid: recover
                calendar:
                  holidays: [{country: NL}, {country: GB, region: eng}]
                  workingDays: [mon-fri]
                  hours: {mon-thu: ["09:00-12:00", "13:00-17:00"], fri: ["09:00-12:00"], sat: ["10:00-14:00"]}
                  closed: [2026-12-24, {from: 2026-12-28, to: 2026-12-31, why: stocktaking}]
                  open: [2026-05-23]
                objectives: [{id: done, due: {within: PT8H, open: true}, reachedBy: [done]}]
                awards: [{id: late, for: done, remedies: [{kind: refund}], pay: {amount: 5}}]
                """);

        assertThat(page(terms).markdown(Locale.ENGLISH)).contains("""
                - Working days are Monday to Friday.
                - Opening hours: Monday to Thursday 09:00–12:00 and 13:00–17:00; Friday 09:00–12:00.
                - Public holidays are no working days: England (United Kingdom); Netherlands.
                - Closed on: 24 December 2026; 28 December 2026 to 31 December 2026.
                - Open in spite of all that: 23 May 2026 10:00–14:00.
                - Days and hours are those of Europe/Amsterdam, unless the promise names another time zone.
                """);
        assertThat(page(terms).markdown(CHINESE)).contains("""
                - 工作日为周一至周五。
                - 营业时间：周一至周四 09:00–12:00和13:00–17:00；周五 09:00–12:00。
                - 公共假日不算工作日：英国（England）；荷兰。
                - 停业日：2026 年 12 月 24 日；2026 年 12 月 28 日至 2026 年 12 月 31 日。
                - 仍照常工作的日期：2026 年 5 月 23 日 10:00–14:00。
                - 日期与时间以 Europe/Amsterdam 为准，承诺另行指明时区的除外。
                """);
    }

    @Test
    void a_name_that_is_used_as_a_percentage_is_no_amount() {
        Terms terms = simple("""
                facts: {price: money, departs: date, tier: {oneOf: [gold, silver]}}
                let:
                  rate: {choose: [{when: {tier: gold}, amount: 20}, {amount: 10}]}
                  most: {choose: [{when: {tier: gold}, amount: 500}, {amount: 100}]}
                  half: price / 2
                  share: {choose: [{when: {tier: gold}, amount: 3}, {amount: 2}]}
                  factor: 34
                  quarter: {percent: 25, of: price}
                  season: departs.month = 12
                """, """
                sum: [{percent: rate, of: half}, {amount: quarter}, {amount: share * price * factor}, {amount: most / 2}]
                """);

        String page = page(terms).markdown(Locale.ENGLISH);

        assertThat(page)
                .contains("all of these together (“rate” of half; 25 % of price; share × price × 34; most ÷ 2)")
                .contains("- Rate: 20 % if tier is gold; otherwise 10 %\n")
                .contains("- Most: 500.00 EUR if tier is gold; otherwise 100.00 EUR\n")
                .contains("- Season: month of departs = 12\n")
                .contains("- Share: 3 if tier is gold; otherwise 2\n")
                .doesNotContain("- Factor", "- Quarter");
    }

    @Test
    void what_has_a_name_for_people_is_called_by_it() {
        Terms terms = simple("""
                facts: {limit: {type: number, about: {en: yearly limit, zh: 年度限额}}}
                exclusions: [{id: mbork, about: {en: acts of God}, parties: [force-majeure]}]
                """, "amount: 5 * limit", "about: {en: hours without power, zh: 停电时长}", "about: too long");

        assertThat(page(terms).markdown(Locale.ENGLISH))
                .contains("### Hours without power", "### Too long", "When “hours without power” is not kept")
                .contains("5 × yearly limit", "- Yearly limit: a number", "- Acts of God: caused by force majeure");
        assertThat(page(terms).markdown(CHINESE))
                .contains("### 停电时长", "### Too long", "“停电时长”未兑现时", "5 × 年度限额", "- Mbork：");
    }

    @Test
    void an_uptime_is_that_of_the_month_in_which_the_promise_is_made() {
        Rendering aws = Templates.version("aws-ec2", 2);

        assertThat(aws.markdown(Locale.ENGLISH))
                .contains("of the calendar month in which the promise is made.")
                .doesNotContain("each calendar month");
        assertThat(aws.markdown(CHINESE)).contains("作出承诺的当月").doesNotContain("每个自然月");
    }

    @Test
    void what_is_promised_for_each_event_says_so() {
        Terms terms = Templates.terms("""
                currency: EUR
                zone: UTC
                rounding: half-up
                overpaid: recover
                facts: {slotEnd: {type: date-time, learnedFrom: appointment-agreed, value: until}}
                objectives: [{id: visit, each: appointment-agreed, due: {at: slotEnd}, reachedBy: [attended]}]
                awards: [{id: missed, for: visit, remedies: [{kind: refund}], pay: {amount: 5}}]
                """);

        assertThat(page(terms).markdown(Locale.ENGLISH))
                .contains("- This is promised for each “appointment agreed” by itself.")
                .contains("Each time that “visit” is not kept, you get: 5.00 EUR.");
        assertThat(page(terms).markdown(CHINESE)).contains("每次“预约确定”分别适用。", "“到访”每未兑现一次，您将得到");
    }

    @Test
    void each_of_what_must_never_happen_counts() {
        Terms terms = Templates.terms("""
                currency: EUR
                zone: UTC
                rounding: half-up
                overpaid: recover
                objectives: [{id: intact, never: [damaged]}]
                awards: [{id: damage, for: intact, remedies: [{kind: refund}], pay: {amount: 5}}]
                """);

        assertThat(page(terms).markdown(Locale.ENGLISH))
                .contains("Each time that “intact” is not kept, you get: 5.00 EUR.");
        assertThat(page(terms).markdown(CHINESE)).contains("每未兑现一次，您将得到");
    }

    @Test
    void who_calls_off_what_is_late_already_keeps_what_was_owed() {
        Terms terms = simple("", "amount: 5", "calledOff: [{by: [cancelled]}]", "claim: none");

        assertThat(page(terms).markdown(Locale.ENGLISH))
                .contains("- “cancelled” ends it: nothing is owed, or after the due time only what was owed by then.");
        assertThat(page(terms).markdown(CHINESE)).contains("后承诺终止：不予赔付；已逾期的，只赔付至此应付的部分。");
    }

    @Test
    void a_version_that_goes_by_a_fact_says_so() {
        Terms terms = simple("facts: {purchased: date}\neffectiveBy: purchased", "amount: 5");

        assertThat(page(terms).markdown(Locale.ENGLISH))
                .contains("version 1, where “purchased” is from 1 January 1970 00:00. Amounts");
        assertThat(page(terms).markdown(CHINESE)).contains("第 1 版，适用于“购买时间”自 1970 年 1 月 1 日 00:00 起的承诺。金额");
    }

    @Test
    void no_name_says_more_in_chinese_than_is_known() {
        Terms terms = simple("""
                facts: {km: number, ticket: {oneOf: [single, return]}, why: {oneOf: [return, broken]}}
                exclusions: [{id: supply, events: [supply-lost]}]
                """, "amount: km");

        assertThat(page(terms).markdown(CHINESE)).contains("- 供应：“供应中断”", "公里数：数值", "- 票：单程、往返", "- Why：return、broken");
        assertThat(page(terms).markdown(Locale.ENGLISH)).contains("- Number of km: a number");
    }

    private static Terms simple(String more, String pay) {
        return simple(more, pay, "when: {}", "claim: none");
    }

    private static Terms simple(String more, String pay, String ofObjective, String ofAward) {
        return Templates.terms("""
                currency: EUR
                zone: UTC
                rounding: half-up
                overpaid: recover
                %s
                objectives: [{id: dic, due: given, reachedBy: [done], %s}]
                awards: [{id: late, for: dic, remedies: [{kind: refund}], pay: {%s}, %s}]
                """.formatted(more, ofObjective, pay.strip(), ofAward));
    }

    private static Rendering page(Terms terms) {
        return new Rendering("Simple", "simple", 1, Instant.EPOCH, null, terms);
    }

    @Test
    void no_name_of_an_author_becomes_markup() {
        String evil = "<script>alert('x')</script> & \"q\" | *b* [l](u) ]]> \u0007";

        Rendering guarantee = new Rendering(evil, evil, 1, Instant.EPOCH, null, hostile());

        Document page = parsed(guarantee.html(Locale.ENGLISH));
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent())
                .isEqualTo("<script>alert('x')</script> & \"q\" | *b* [l](u) ]]> ");
        assertThat(guarantee.markdown(Locale.ENGLISH))
                .doesNotContainPattern("(?<!\\\\)<")
                .contains("\\*b\\* \\[l\\](u)");
    }

    private static Terms hostile() {
        return Templates.terms("""
                currency: EUR
                zone: UTC
                rounding: half-up
                overpaid: recover
                facts: {fee: money, form: {oneOf: ["<b>a</b>", "x|y"]}}
                covers: [{when: {form: "x|y"}, because: "<img src=x onerror=alert(1)>"}]
                objectives: [{id: done, due: given, reachedBy: [done]}]
                awards:
                - id: late
                  for: done
                  remedies: [{kind: coupon, as: "</main><script>1</script>"}]
                  payer: "\\"><script>2</script>"
                  pay:
                    choose:
                    - {when: {form: "<b>a</b>"}, none: "<script>3</script>"}
                    - {inKind: "<i>tea</i>"}
                """);
    }

    private static Document parsed(String page) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(page)));
        } catch (Exception broken) {
            throw new AssertionError(page, broken);
        }
    }
}
