package io.makegood.quickstart.month;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.quickstart.merchant.MerchantEndpoint;
import io.makegood.quickstart.rest.Answer;
import io.makegood.quickstart.rest.Api;
import io.makegood.quickstart.rest.Json;
import io.makegood.quickstart.rest.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What finance does with compensation-service. */
final class Finance {

    /** So long nothing may change before nothing more is expected. */
    private static final Patience SILENCE = new Patience(Duration.ofSeconds(60), Duration.ofMillis(500));

    private static final Duration A_LONG_TIME = Duration.ofMinutes(10);

    /** As little as is needed: there is one for each award of each promise. */
    private record Entitled(String order, BigDecimal amount) {

        static Entitled of(JsonNode row) {
            return new Entitled(
                    row.path("order").asText(),
                    new BigDecimal(row.path("amount").asText()));
        }
    }

    private final Api compensations;
    private final Bank bank;

    Finance(Api compensations, Bank bank) {
        this.compensations = compensations;
        this.bank = bank;
    }

    /** The bank pays customers in euros; whatever else moves goes through the merchant's endpoint. */
    void setUp(MerchantEndpoint merchant) {
        put("/payment-endpoint", Map.of("url", merchant.payoutsAddress(), "secret", merchant.secret()));
        Map<String, String> debtor = Map.of("name", "Month GmbH", "iban", "DE75512108001245126199");
        put(
                "/payment-providers/" + Bank.NAME,
                Map.of("pain", Map.of("debtor", debtor, "creditorName", "accountHolder", "creditorIban", "iban")));
        put(
                "/payment-routes",
                Map.of(
                        "routes",
                        List.of(Map.of(
                                "remedy", "refund", "kind", "payment", "currency", "EUR", "provider", Bank.NAME))));
        put("/statement-settings", Map.of("missingAfterDays", 0, "windowDays", 5, "tolerances", List.of()));
    }

    private void put(String path, Map<String, Object> settings) {
        compensations.put(path, settings, "").orRefuse();
    }

    Report report(Period period) {
        return new Report(compensations
                .get("/reconciliation?" + period.query())
                .orRefuse()
                .body());
    }

    /** As soon as it is complete; or as it is when nothing changes any more. What is due at the bank is paid on the way. */
    Report await(Period period, Predicate<Report> complete) {
        Report last = report(period);
        while (!complete.test(last)) {
            Report before = last;
            Optional<Report> next = SILENCE.until(() -> {
                bank.payWhatIsDue();
                return Optional.of(report(period)).filter(now -> !now.equals(before));
            });
            if (next.isEmpty()) {
                return before;
            }
            last = next.get();
        }
        return last;
    }

    void importStatement(String contentType, String content) {
        JsonNode imported = compensations
                .postAs(contentType, content, "/statements")
                .orRefuse()
                .body();
        if (imported.path("refused").asInt() > 0) {
            throw new IllegalStateException("lines are refused: " + imported);
        }
    }

    /** As kind and payout; or kind and text, where there is no payout. */
    List<String> exceptions() {
        return all("/exceptions?state=open&limit=200")
                .map(one -> one.path("kind").asText() + " "
                        + (one.path("payout").isObject()
                                ? one.at("/payout/id").asText()
                                : one.at("/line/text").asText()))
                .toList();
    }

    /** Of all pages. */
    private Stream<JsonNode> all(String list) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = compensations.get(list).orRefuse().body();
        page.path("data").forEach(all::add);
        while (page.has("nextCursor")) {
            page = compensations
                    .get(list + "&cursor=" + page.path("nextCursor").asText())
                    .orRefuse()
                    .body();
            page.path("data").forEach(all::add);
        }
        return all.stream();
    }

    Answer close(YearMonth month, Map<String, String> accepting) {
        return compensations.post(
                "/periods/" + month + "/close", accepting, UUID.randomUUID().toString());
    }

    /** Whether the books are what was sealed. */
    boolean isChainWhole() {
        return compensations
                .get("/ledger/verification", A_LONG_TIME)
                .orRefuse()
                .body()
                .path("ok")
                .asBoolean();
    }

    /** The checksum of a file with the report of a period. */
    String checksum(Period period) {
        return export("reconciliation", "csv", period).path("sha256").asText();
    }

    /** By order, what the last entitlements of its promises in a period came to; they are exported oldest first. */
    Map<String, BigDecimal> owed(Period period) {
        Map<String, Entitled> last = new HashMap<>();
        String id = export("entitlements", "jsonl", period).path("id").asText();
        compensations
                .lines("/exports/" + id + "/content")
                .map(Finance::read)
                .forEach(row -> last.put(
                        row.path("promise_id").asText() + row.path("award").asText(), Entitled.of(row)));
        Map<String, BigDecimal> owed = new HashMap<>();
        last.values().forEach(one -> owed.merge(one.order(), one.amount(), BigDecimal::add));
        return owed;
    }

    private JsonNode export(String kind, String format, Period period) {
        Map<String, Object> wanted =
                Map.of("kind", kind, "format", format, "from", period.from(), "until", period.until());
        String id = compensations
                .post("/exports", wanted, UUID.randomUUID().toString())
                .orRefuse()
                .body()
                .path("id")
                .asText();
        return new Patience(A_LONG_TIME, Duration.ofMillis(200))
                .until(() -> Optional.of(
                                compensations.get("/exports/" + id).orRefuse().body())
                        .filter(export -> export.path("status").asText().equals("done")))
                .orElseThrow(() -> new IllegalStateException("the export of " + kind + " does not end"));
    }

    private static JsonNode read(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
