package io.makegood.quickstart.month;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.quickstart.rest.Api;
import io.makegood.quickstart.suite.Service;
import io.makegood.quickstart.suite.Suite;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A month of a merchant: promises are made, some are broken, customers are paid, payers send their statements, the month
 * is closed, and then some of it turns out to have been otherwise. All through the public APIs, and each figure beside
 * one that is worked out from what was told.
 */
public final class Month {

    private static final int AT_ONCE = 1_000;
    private static final int LAST_HEARD = 100;
    private static final List<String> ROLES = List.of("merchant", "carrier", "operations", "finance", "admin");

    private final Suite suite;
    private final Consumer<String> progress;
    private final Months months = Months.asOf(Instant.now());
    private final Sales sales;
    private final Merchant merchant;
    private final Finance finance;
    private final Payers payers;
    private final Comparison comparison;
    private final Watch watch;

    /**
     * @param promises how many are made
     * @param seed the same one gives the same month
     */
    public Month(Suite suite, int promises, long seed, Consumer<String> progress) {
        String run = "month-" + UUID.randomUUID().toString().substring(0, 8);
        String token = suite.tokens().of(run, ROLES);
        Api compensations = new Api(suite.address(Service.COMPENSATION), token);
        Bank bank = new Bank(compensations);
        this.suite = suite;
        this.progress = progress;
        this.sales = new Sales(run, seed, Math.max(1, promises / Sales.ITEMS), months.month());
        this.merchant = new Merchant(
                new Api(suite.address(Service.PROMISE), token), new Api(suite.address(Service.DELIVERY), token));
        this.finance = new Finance(compensations, bank);
        this.payers = new Payers(bank, suite.merchant(), run);
        this.comparison = new Comparison(payers);
        this.watch = new Watch(suite, progress);
    }

    /** Answers how all figures compare. */
    public MonthResult run() {
        progress.accept("finance goes back to the last day of " + months.month());
        suite.setFinanceBack(months.back());
        try {
            trade();
            pay();
            reconcile();
        } finally {
            suite.setFinanceBack(Duration.ZERO);
        }
        progress.accept("finance is back in the present");
        close();
        correct();
        return new MonthResult(comparison.checks(), watch.times(), watch.megabytes());
    }

    private void trade() {
        finance.setUp(suite.merchant());
        Stream.of(Guarantee.values()).forEach(merchant::publish);
        watch.over(
                "%,d orders are registered".formatted(sales.orders()),
                () -> sales.all().parallel().forEach(merchant::register));
        watch.over("carriers tell what happened", this::tell);
        watch.over("%,d promises are made".formatted(sales.promises()), this::promise);
    }

    private void tell() {
        merchant.tell(sales.all().flatMap(sale -> sale.told().stream()));
        IntStream.range(Math.max(0, sales.orders() - LAST_HEARD), sales.orders())
                .mapToObj(sales::sale)
                .forEach(merchant::awaitHeard);
    }

    private void promise() {
        int orders = AT_ONCE / Sales.ITEMS;
        for (int first = 0; first < sales.orders(); first += orders) {
            merchant.promise(IntStream.range(first, Math.min(sales.orders(), first + orders))
                    .mapToObj(sales::sale)
                    .flatMap(Sale::items)
                    .toList());
            watch.sample();
        }
    }

    private void pay() {
        Map<Guarantee, Expected> byHand = byHand(Expected::first);
        Report report = watch.over("they are judged, priced and paid", () -> await(months.period(), byHand));
        byHand.forEach((guarantee, expected) -> comparison.period("the month", guarantee, expected, report));
    }

    private Map<Guarantee, Expected> byHand(Function<Stream<Item>, Expected> rule) {
        Map<Guarantee, Expected> byHand = new EnumMap<>(Guarantee.class);
        for (Guarantee guarantee : Guarantee.values()) {
            byHand.put(
                    guarantee,
                    rule.apply(sales.all()
                            .filter(sale -> sale.guarantee() == guarantee)
                            .flatMap(Sale::items)));
        }
        return byHand;
    }

    private Report await(Period period, Map<Guarantee, Expected> byHand) {
        return finance.await(period, report -> {
            watch.sample();
            return byHand.entrySet().stream().allMatch(one -> one.getValue().isShownBy(report, one.getKey()));
        });
    }

    private void reconcile() {
        Planted ofBank = payers.statementOfTheBank();
        Planted ofEndpoint = payers.statementOfTheEndpoint();
        watch.over("payers send their statements", () -> {
            finance.importStatement("application/xml", Statements.camt(ofBank.lines(), months.lastDay()));
            finance.importStatement("text/csv", Statements.csv(ofEndpoint.lines(), months.lastDay()));
        });
        List<Planted> statements = List.of(ofBank, ofEndpoint);
        comparison.exceptions(statements, finance.exceptions());
        Report report = finance.report(months.period());
        Stream.of(Guarantee.values()).forEach(guarantee -> comparison.statements(statements, guarantee, report));
    }

    private void close() {
        String refused =
                finance.close(months.month(), Map.of()).body().path("code").asText();
        comparison.same("closing while exceptions are open", "questions-open", refused);
        watch.over(
                "%s is closed".formatted(months.month()),
                () -> finance.close(months.month(), Map.of("accept", "the payers are asked about the differences"))
                        .orRefuse());
        compareEach(
                "paid in the month", payers.paidByOrder(), item -> item.owed().total());
        compareEach(
                "owed in the month", owed(months.period()), item -> item.owed().total());
    }

    private void correct() {
        JsonNode closed = finance.report(months.period()).json();
        String checksum = finance.checksum(months.period());
        Map<Guarantee, Expected> byHand = byHand(Expected::later);
        Report after = watch.over(
                "%,d promises are told otherwise".formatted(sales.corrected().count() * Sales.ITEMS), () -> {
                    merchant.tell(sales.corrected().flatMap(sale -> sale.toldLater().stream()));
                    return await(months.after(), byHand);
                });
        byHand.forEach((guarantee, expected) -> comparison.period("later", guarantee, expected, after));
        boolean isAsItWas = finance.report(months.period()).json().equals(closed)
                && finance.checksum(months.period()).equals(checksum);
        comparison.same("the report of the closed month is what it was", true, isAsItWas);
        compareEach(
                "owed in the end",
                owed(months.all()),
                item -> item.owedInTheEnd().total());
        compareEach("paid in the end", payers.paidByOrder(), Item::paidInTheEnd);
        comparison.same("the chain is whole", true, watch.over("the chain is verified", finance::isChainWhole));
    }

    private Map<String, BigDecimal> owed(Period period) {
        return watch.over("entitlements are exported", () -> finance.owed(period));
    }

    private void compareEach(String what, Map<String, BigDecimal> found, Function<Item, BigDecimal> byHand) {
        long others = sales.all()
                .filter(sale -> sale.total(byHand).compareTo(found.getOrDefault(sale.order(), BigDecimal.ZERO)) != 0)
                .count();
        comparison.same("orders on which something else is " + what, 0L, others);
    }
}
