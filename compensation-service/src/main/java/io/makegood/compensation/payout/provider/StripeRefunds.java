package io.makegood.compensation.payout.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.compensation.payout.DuePayout;
import io.makegood.compensation.payout.Outcome;
import io.makegood.compensation.payout.PaymentProvider;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.SettlementConfig;
import io.makegood.compensation.payout.stripe.StripeAmount;
import io.makegood.compensation.payout.stripe.StripeRefund;
import io.makegood.compensation.routing.ProviderKind;
import io.makegood.compensation.routing.StripeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Gives back what a customer paid, by Stripe's interface for refunds. What may have been issued before is looked for
 * first, among the refunds of the payment; only if it is not there it is issued again, under the same key.
 */
@ApplicationScoped
class StripeRefunds implements PaymentProvider {

    private static final int ANSWER_MOST = 4 * 1024 * 1024;
    private static final String VERSION = "2024-06-20";

    private final Calls calls;
    private final ObjectMapper json;

    StripeRefunds(ObjectMapper json, SettlementConfig config) {
        this.json = json;
        this.calls = new Calls(config.timeout(), ANSWER_MOST);
    }

    @Override
    public ProviderKind kind() {
        return ProviderKind.STRIPE;
    }

    @Override
    public CompletableFuture<Outcome> issue(DuePayout due) {
        StripeSettings settings = (StripeSettings) due.provider().settings();
        String obstacle = obstacle(due, settings);
        if (obstacle != null) {
            return CompletableFuture.completedFuture(Outcome.refused(obstacle));
        }
        return new Refunding(due, settings)
                .start()
                .exceptionally(
                        failure -> Outcome.unclear("the payment provider did not answer: " + Calls.reason(failure)));
    }

    /** Why it is of no use to ask; null if it is. */
    private static @Nullable String obstacle(DuePayout due, StripeSettings settings) {
        Money amount = due.payout().amount();
        if (due.payout().kind() == Payout.Kind.RECOVERY) {
            return "refunds give money back to customers, and do not get it from them";
        }
        if (payment(due, settings).isEmpty()) {
            return "the promise has no fact '%s' that names the payment".formatted(settings.paymentFact());
        }
        return StripeAmount.minorUnits(amount).isPresent()
                ? null
                : "the payment provider cannot move exactly " + amount;
    }

    private static Optional<String> payment(DuePayout due, StripeSettings settings) {
        return Optional.ofNullable(due.facts().byName().get(settings.paymentFact()))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    /** One payout with all it takes to ask for its refund. */
    private final class Refunding {

        private final DuePayout due;
        private final StripeSettings settings;
        private final String payment;
        private final long amount;

        Refunding(DuePayout due, StripeSettings settings) {
            this.due = due;
            this.settings = settings;
            this.payment = payment(due, settings).orElseThrow();
            this.amount = StripeAmount.minorUnits(due.payout().amount()).orElseThrow();
        }

        CompletableFuture<Outcome> start() {
            return due.isRepeated() ? lookFor().thenCompose(this::knownOrCreated) : create();
        }

        private CompletableFuture<Outcome> knownOrCreated(Optional<Outcome> known) {
            return known.map(CompletableFuture::completedFuture).orElseGet(this::create);
        }

        private CompletableFuture<Outcome> create() {
            HttpRequest.Builder request = request("/v1/refunds")
                    .header("Idempotency-Key", due.issueKey())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form(parameters())));
            return calls.send(request).thenCompose(this::created);
        }

        private Map<String, String> parameters() {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put(settings.paymentParameter(), payment);
            parameters.put("amount", Long.toString(amount));
            parameters.put(
                    "metadata[%s]".formatted(StripeRefund.PAYOUT),
                    due.payout().id().toString());
            parameters.put("metadata[%s]".formatted(StripeRefund.ISSUE), due.issueKey());
            parameters.put("metadata[makegood_order]", due.payout().promise().order());
            return parameters;
        }

        private CompletableFuture<Outcome> created(HttpResponse<byte[]> response) {
            JsonNode answer = read(response.body());
            if (response.statusCode() / 100 == 2) {
                return CompletableFuture.completedFuture(
                        StripeRefund.read(answer).outcome());
            }
            StripeError error = StripeError.of(response.statusCode(), answer.path("error"));
            if (error.isAlreadyRefunded()) {
                return lookFor().thenApply(known -> known.orElse(error.outcome()));
            }
            return CompletableFuture.completedFuture(error.outcome());
        }

        /** Empty if the payment has no refund for this round of the payout, and none of an earlier one that stands. */
        private CompletableFuture<Optional<Outcome>> lookFor() {
            return page(new ArrayList<>(), "");
        }

        private CompletableFuture<Optional<Outcome>> page(List<StripeRefund> found, String after) {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put(settings.paymentParameter(), payment);
            parameters.put("limit", "100");
            if (!after.isEmpty()) {
                parameters.put("starting_after", after);
            }
            return calls.send(request("/v1/refunds?" + form(parameters)).GET())
                    .thenCompose(response -> listed(response, found));
        }

        private CompletableFuture<Optional<Outcome>> listed(HttpResponse<byte[]> response, List<StripeRefund> found) {
            JsonNode answer = read(response.body());
            if (response.statusCode() / 100 != 2) {
                Outcome unknown = StripeError.of(response.statusCode(), answer.path("error"))
                        .unclear();
                return CompletableFuture.completedFuture(Optional.of(unknown));
            }
            String last = "";
            for (JsonNode refund : answer.path("data")) {
                found.add(StripeRefund.read(refund));
                last = refund.path("id").asText();
            }
            return answer.path("has_more").asBoolean() && !last.isEmpty()
                    ? page(found, last)
                    : CompletableFuture.completedFuture(ours(found));
        }

        private Optional<Outcome> ours(List<StripeRefund> refunds) {
            List<StripeRefund> ours = refunds.stream()
                    .filter(refund -> refund.payout().equals(due.payout().id().toString()))
                    .toList();
            return ours.stream()
                    .filter(refund -> !refund.hasFailed())
                    .findFirst()
                    .or(() -> ours.stream()
                            .filter(refund -> refund.issueKey().equals(due.issueKey()))
                            .findFirst())
                    .map(StripeRefund::outcome);
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(settings.at(path))
                    .header("Authorization", "Bearer " + settings.apiKey().value())
                    .header("Stripe-Version", VERSION);
        }
    }

    /** What is no JSON says nothing. */
    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException notJson) {
            return json.missingNode();
        }
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
