package io.makegood.compensation.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.statement.Till.Paid;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A file of a day with 2,000 payouts in three currencies, in which one in a hundred differs in each way there is. */
@QuarkusTest
class PlantedDifferencesTest {

    private static final int PAYOUTS = 2_000;
    private static final int OF_EACH_KIND = PAYOUTS / 100;
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");

    private final Random random = new Random(20260302);
    private final Till till = new Till();
    private final List<Line> lines = new ArrayList<>();
    private final List<String> planted = new ArrayList<>();
    private final Map<String, BigDecimal> stillPaidOut = new TreeMap<>();

    private record Line(String category, Money gross, String reference, String description, String payout) {}

    @Test
    void exactly_the_planted_differences_are_found() {
        List<Paid> paid = payouts();
        till.pays(paid);
        plant(paid);
        Collections.shuffle(lines, random);
        StripeFile file = new StripeFile();
        lines.forEach(line -> file.line(
                line.category(),
                line.gross().getAmount().toPlainString() + " "
                        + line.gross().getCurrencyUnit().getCode().toLowerCase(Locale.ROOT),
                "0",
                line.reference(),
                line.description(),
                line.payout()));

        till.sendsCsv(file)
                .statusCode(201)
                .body("added", equalTo(lines.size()), "refused", equalTo(0))
                .body("lines.matched", equalTo(PAYOUTS - 3 * OF_EACH_KIND), "lines.open", equalTo(5 * OF_EACH_KIND));

        assertThat(till.exceptions("&state=open").stream()
                        .map(PlantedDifferencesTest::said)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(planted);
        assertBooked();
        till.sendsCsv(file).statusCode(200);
        assertThat(till.exceptions("")).hasSize(planted.size());
    }

    private void assertBooked() {
        Map<String, String> balances = till.balances();
        stillPaidOut.forEach((currency, amount) ->
                assertThat(new BigDecimal(balances.get("paid-out " + currency))).isEqualByComparingTo(amount.negate()));
        CURRENCIES.forEach(currency -> assertThat(new BigDecimal(balances.get("bank " + currency))
                        .add(new BigDecimal(balances.get("paid-out " + currency))))
                .isEqualByComparingTo(new BigDecimal(balances.get("owed-to-customers " + currency)).negate()));
    }

    private List<Paid> payouts() {
        List<Paid> paid = new ArrayList<>();
        for (int number = 0; number < PAYOUTS; number++) {
            CurrencyUnit currency = CurrencyUnit.of(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
            paid.add(new Paid(
                    new UUID(random.nextLong(), random.nextLong()),
                    "order-" + number,
                    "customer-" + random.nextInt(PAYOUTS / 2),
                    Money.ofMinor(currency, 100 + random.nextInt(5_000)),
                    Instant.parse("2026-03-02T00:00:00Z").plusSeconds(random.nextInt(86_400)),
                    "re_" + number));
        }
        return paid;
    }

    /** The first hundred and twenty differ, the others match in one of three ways. */
    private void plant(List<Paid> paid) {
        for (int index = 0; index < paid.size(); index++) {
            Paid one = paid.get(index);
            switch (index / OF_EACH_KIND) {
                case 0 -> plantMissing(one);
                case 1 -> plantAmount(one);
                case 2 -> plantCurrency(one);
                case 3 -> plantDuplicate(one);
                case 4 -> plantReturned(one);
                case 5 -> plantUnknown(one);
                default -> lines.add(matching(one));
            }
        }
    }

    private void plantMissing(Paid one) {
        planted.add("missing " + one.id());
        leavesOpen(one);
    }

    private void plantAmount(Paid one) {
        lines.add(named(one, one.amount().plusMinor(random.nextBoolean() ? 1 : -1)));
        planted.add("amount-differs " + one.id());
        leavesOpen(one);
    }

    private void plantCurrency(Paid one) {
        lines.add(named(one, Money.ofMinor(CurrencyUnit.USD, 1_000)));
        planted.add("currency-differs " + one.id());
        leavesOpen(one);
    }

    private void plantDuplicate(Paid one) {
        lines.add(named(one, one.amount()));
        lines.add(named(one, one.amount()));
        planted.add("duplicate " + one.id());
    }

    private void plantReturned(Paid one) {
        lines.add(named(one, one.amount()));
        lines.add(new Line("refund_failure", one.amount(), one.reference(), "came back", ""));
        planted.add("returned " + one.id());
    }

    private void plantUnknown(Paid one) {
        lines.add(matching(one));
        String nobody = "re_nobody_" + one.order();
        lines.add(new Line("refund", one.amount().negated(), nobody, nobody, ""));
        planted.add("unknown " + nobody);
    }

    private void leavesOpen(Paid one) {
        stillPaidOut.merge(
                one.amount().getCurrencyUnit().getCode(), one.amount().getAmount(), BigDecimal::add);
    }

    private Line matching(Paid one) {
        return switch (random.nextInt(3)) {
            case 0 -> named(one, one.amount());
            case 1 -> new Line("refund", one.amount().negated(), one.reference(), "", "");
            default -> new Line("refund", one.amount().negated(), "", "refund for " + one.order(), "");
        };
    }

    private static Line named(Paid one, Money amount) {
        return new Line("refund", amount.negated(), "", "", one.id().toString());
    }

    private static String said(JsonNode exception) {
        String subject = exception.get("payout").isNull()
                ? exception.at("/line/text").asText()
                : exception.at("/payout/id").asText();
        return exception.get("kind").asText() + " " + subject;
    }
}
