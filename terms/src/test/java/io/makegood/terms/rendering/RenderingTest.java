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
                - Public holidays are no working days: those of England (United Kingdom); Netherlands.
                - Closed on: 24 December 2026; 28 December 2026 to 31 December 2026.
                - Open in spite of all that: 23 May 2026 10:00–14:00.
                - Days and hours are those of Europe/Amsterdam, unless the promise names another time zone.
                """);
        assertThat(page(terms).markdown(CHINESE)).contains("""
                - 工作日为周一至周五。
                - 营业时间：周一至周四 09:00–12:00和13:00–17:00；周五 09:00–12:00。
                - 公共假日不算工作日：英国（England）；荷兰。
                - 停业日：2026 年 12 月 24 日；2026 年 12 月 28 日 至 2026 年 12 月 31 日。
                - 仍照常工作的日期：2026 年 5 月 23 日 10:00–14:00。
                - 日期与时间以 Europe/Amsterdam 为准，承诺另行指明时区的除外。
                """);
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
