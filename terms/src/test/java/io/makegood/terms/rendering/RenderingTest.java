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
                    | 自每年 4 月 1 日起的一年内“cut”不超过（次数 4）。
                    count: cut, within: {from: 10-15, to: 12-15}, atMost: 4 \
                    | “cut” no more than 4 times in each year from 15 October to 15 December. \
                    | 每年 10 月 15 日至 12 月 15 日内“cut”不超过（次数 4）。
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
