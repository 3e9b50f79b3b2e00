package io.makegood.compensation.payout.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.makegood.compensation.payout.DuePayout;
import io.makegood.compensation.payout.Outcome;
import io.makegood.compensation.payout.PaymentProvider;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.SettlementConfig;
import io.makegood.compensation.routing.ProviderKind;
import io.makegood.compensation.routing.WebhookSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Hands a payout to the merchant's own payment endpoint, as a webhook signed by the Standard Webhooks rules. Each try
 * is signed anew; the content, the webhook id and the Idempotency-Key stay the same.
 */
@ApplicationScoped
class MerchantWebhook implements PaymentProvider {

    /** Client errors that pass: the request took too long, came too early, or there were too many. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private static final int ANSWER_MOST = 64 * 1024;
    private static final int REFERENCE_MOST = 200;

    private final Calls calls;
    private final ObjectMapper json;
    private final InstantSource time;

    MerchantWebhook(ObjectMapper json, InstantSource time, SettlementConfig config) {
        this.json = json;
        this.time = time;
        this.calls = new Calls(config.timeout(), ANSWER_MOST);
    }

    @Override
    public ProviderKind kind() {
        return ProviderKind.WEBHOOK;
    }

    @Override
    public CompletableFuture<Outcome> issue(DuePayout due) {
        WebhookSettings endpoint = (WebhookSettings) due.provider().settings();
        return CompletableFuture.completedFuture(due.payout())
                .thenCompose(payout -> calls.send(request(payout, endpoint)))
                .handle((response, failure) -> failure == null
                        ? outcome(response)
                        : Outcome.unclear("the payment endpoint did not answer: " + Calls.reason(failure)));
    }

    private HttpRequest.Builder request(Payout payout, WebhookSettings endpoint) {
        Instant now = time.instant();
        String id = payout.id().toString();
        String body = body(payout);
        return HttpRequest.newBuilder(URI.create(endpoint.url()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id)
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", signature(endpoint.secret().value(), id, now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private String body(Payout payout) {
        try {
            return json.writeValueAsString(PayoutNotice.of(payout));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("payout %s cannot be written".formatted(payout.id()), unwritable);
        }
    }

    private static String signature(String secret, String id, Instant now, String body) {
        try {
            return new Webhook(secret).sign(id, now.getEpochSecond(), body);
        } catch (EmptyWebhookSecretException | WebhookSigningException unsigned) {
            throw new IllegalStateException("payout %s cannot be signed".formatted(id), unsigned);
        }
    }

    private Outcome outcome(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return Outcome.settled(reference(response.body()));
        }
        String reason = "the payment endpoint answered %d".formatted(status);
        boolean refused = status / 100 == 4 && !PASSING.contains(status);
        return refused ? Outcome.refused(reason) : Outcome.unclear(reason);
    }

    private @Nullable String reference(byte[] body) {
        try {
            JsonNode reference = json.readTree(body).path("reference");
            return reference.isTextual() && isStorable(reference.textValue()) ? reference.textValue() : null;
        } catch (IOException notJson) {
            return null;
        }
    }

    /** The database takes neither NUL nor half a character. */
    private static boolean isStorable(String reference) {
        return reference.length() <= REFERENCE_MOST
                && reference.codePoints().noneMatch(c -> Character.isISOControl(c) || isHalf(c));
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
