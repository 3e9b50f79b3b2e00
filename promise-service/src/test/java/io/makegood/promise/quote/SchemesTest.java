package io.makegood.promise.quote;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.kernel.json.Json;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.guarantee.GuaranteeRef;
import io.makegood.promise.guarantee.PublishedVersion;
import io.makegood.promise.guarantee.Status;
import io.makegood.promise.history.EventId;
import io.makegood.promise.history.EventValues;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.OrderRef;
import io.makegood.promise.promise.MakePromise;
import io.makegood.promise.promise.Offer;
import io.makegood.promise.promise.Promise;
import io.makegood.terms.check.Validation;
import io.makegood.test.schemes.Expected;
import io.makegood.test.schemes.Outcome;
import io.makegood.test.schemes.Scheme;
import io.makegood.test.schemes.SchemeCase;
import io.makegood.test.schemes.Schemes;
import io.makegood.test.schemes.StoryPromise;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The published cases by rules alone; what several promises share is left to the tests of the whole suite. */
class SchemesTest {

    private static final ObjectMapper JSON = Json.mapper();
    private static final Tenant TENANT = new Tenant("ada");
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    @ParameterizedTest(name = "{1}")
    @MethodSource("cases")
    void a_published_case_comes_to_what_was_published(Scheme scheme, SchemeCase one) {
        Quote quote = quote(scheme, one.promises().get(0));

        assertThat(outcome(quote, one.expected())).isEqualTo(wanted(one.expected()));
    }

    static Stream<Arguments> cases() {
        return Schemes.all().stream()
                .flatMap(scheme -> scheme.cases().stream()
                        .filter(one ->
                                one.promises().size() == 1 && !one.expected().ofLastOccurrence())
                        .map(one -> Arguments.of(scheme, one)));
    }

    private static String wanted(Expected expected) {
        return switch (expected.outcome()) {
            case MONEY -> wanted(expected, requireNonNull(expected.amount()));
            case DEADLINE -> "due " + requireNonNull(expected.dueAt()).toInstant();
            default -> expected.outcome().name();
        };
    }

    private static String wanted(Expected expected, BigDecimal amount) {
        return amount.signum() == 0
                ? "0"
                : "%s %s %s".formatted(amount.toPlainString(), expected.currency(), expected.form());
    }

    private static String outcome(Quote quote, Expected expected) {
        if (expected.outcome() == Outcome.DEADLINE) {
            return "due " + quote.promise().dueTimes().get(0).dueAt();
        }
        if (expected.outcome() == Outcome.VOID) {
            return quote.verdicts().get(0).outcome().state().name();
        }
        if (quote.awards().stream().anyMatch(award -> !award.inKind().isEmpty())) {
            return Outcome.IN_KIND.name();
        }
        if (quote.awards().stream().anyMatch(award -> award.discretion() != null)) {
            return Outcome.DISCRETIONARY.name();
        }
        return money(quote);
    }

    private static String money(Quote quote) {
        return quote.totals().isEmpty()
                ? "0"
                : quote.totals().stream()
                        .map(total -> "%s %s %s"
                                .formatted(
                                        total.amount().getAmount().toPlainString(),
                                        total.amount().getCurrencyUnit(),
                                        total.form()))
                        .collect(Collectors.joining(" + "));
    }

    private static Quote quote(Scheme scheme, StoryPromise story) {
        MakePromise wish = wish(story);
        OffsetDateTime madeAt = requireNonNull(wish.madeAt());
        PublishedVersion version = version(scheme, madeAt.toInstant());
        Promise promise = Offer.under(version, wish, TENANT, NOW);
        List<HeardEvent> events = new ArrayList<>();
        story.events().forEach(event -> events.add(heard(promise.order(), event, events.size())));
        return Quote.of(promise, version, events, NOW);
    }

    private static MakePromise wish(StoryPromise story) {
        ObjectNode wish = story.makePromise().deepCopy();
        return JSON.convertValue(wish.put("order", "A1"), MakePromise.class);
    }

    private static PublishedVersion version(Scheme scheme, Instant madeAt) {
        JsonNode versions = scheme.template().path("versions");
        for (int i = versions.size() - 1; i >= 0; i--) {
            PublishedVersion version = version(scheme, versions.get(i), i + 1);
            if (version.isInForceAt(madeAt)) {
                return version;
            }
        }
        throw new AssertionError("no version of %s at %s".formatted(scheme, madeAt));
    }

    private static PublishedVersion version(Scheme scheme, JsonNode version, int number) {
        JsonNode until = version.path("effectiveUntil");
        return new PublishedVersion(
                new GuaranteeRef(scheme.id(), number),
                version.path("status").asText().equals("suspended") ? Status.SUSPENDED : Status.PUBLISHED,
                OffsetDateTime.parse(version.path("effectiveFrom").asText()).toInstant(),
                until.isMissingNode()
                        ? null
                        : OffsetDateTime.parse(until.asText()).toInstant(),
                Validation.trusted(version.path("terms"), Map.of()));
    }

    private static HeardEvent heard(OrderRef order, JsonNode event, int index) {
        Instant at = OffsetDateTime.parse(event.path("occurredAt").asText()).toInstant();
        return new HeardEvent(
                order,
                new EventId("test", String.valueOf(index)),
                event.path("type").asText(),
                event.path("subject").textValue(),
                event.path("parcel").textValue(),
                event.path("values").isObject() ? new EventValues(event.path("values")) : EventValues.NONE,
                event.path("reason").textValue(),
                event.path("party").textValue(),
                at,
                at,
                null,
                null);
    }
}
