package io.makegood.promise.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.kernel.json.Json;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.guarantee.PublishedVersion;
import io.makegood.promise.history.EventId;
import io.makegood.promise.history.EventValues;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.OrderRef;
import io.makegood.promise.promise.DueTime;
import io.makegood.promise.promise.MakePromise;
import io.makegood.promise.promise.Offer;
import io.makegood.promise.promise.Promise;
import io.makegood.terms.Terms;
import io.makegood.terms.fact.FactType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.regex.Pattern;

/** What happens in an example: a promise with local times and bare amounts, and its events. */
final class ExampleCase {

    private static final ObjectMapper JSON = Json.mapper();
    private static final Tenant TENANT = new Tenant("ada");
    private static final String LONG_AFTER = "2030-01-01T00:00";
    private static final Pattern LOCAL_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");

    private final JsonNode told;
    private final Terms terms;
    private final Instant asOf;
    private final PublishedVersion version;
    private final Promise promise;

    /** @param versions of the guarantee, newest first */
    ExampleCase(List<PublishedVersion> versions, JsonNode told) {
        this.told = told;
        this.terms = versions.get(0).terms();
        this.asOf = time(told.path("asOf").asText(LONG_AFTER));
        MakePromise wish = wish();
        Instant madeAt = time(told.path("made").asText());
        this.version = Offer.inForce(wish, versions, madeAt).orElseThrow();
        Promise first = Offer.under(version, wish, TENANT, asOf);
        this.promise = first.with(withLater(first.dueTimes()));
    }

    Terms terms() {
        return version.terms();
    }

    Quote quote() {
        List<HeardEvent> events = new ArrayList<>();
        told.path("events").forEach(event -> events.add(heard(event, events.size())));
        return Quote.of(promise, version, events, asOf);
    }

    private MakePromise wish() {
        ObjectNode wish = JSON.createObjectNode()
                .put("order", told.path("order").asText("A1"))
                .put("customer", told.path("customer").asText("ada"))
                .put("madeAt", offset(told.path("made").asText()));
        if (told.has("given")) {
            wish.put("dueAt", offset(told.path("given").asText()));
        }
        return JSON.convertValue(wish.set("facts", facts()), MakePromise.class);
    }

    private ObjectNode facts() {
        ObjectNode facts = zoned(told.path("facts"));
        terms.facts().brought().stream()
                .filter(fact -> fact.type() == FactType.MONEY && facts.has(fact.name()))
                .forEach(fact -> facts.set(fact.name(), money(facts.get(fact.name()))));
        return facts;
    }

    private JsonNode money(JsonNode amount) {
        return JSON.createObjectNode()
                .put("amount", amount.asText())
                .put("currency", terms.currency().getCode());
    }

    private List<DueTime> withLater(List<DueTime> first) {
        List<DueTime> all = new ArrayList<>(first);
        for (JsonNode later : told.path("later")) {
            all.add(new DueTime(
                    all.size(),
                    first.get(0).objective(),
                    first.get(0).occurrence(),
                    all.size(),
                    time(later.path("due").asText()),
                    time(later.path("offered").asText()),
                    null));
        }
        return all;
    }

    private HeardEvent heard(JsonNode event, int index) {
        Entry<String, JsonNode> first = event.fields().next();
        Instant at = time(first.getValue().asText());
        OrderRef order = promise.order();
        return new HeardEvent(
                order,
                new EventId("test", String.valueOf(index)),
                first.getKey(),
                event.path("about").textValue(),
                null,
                new EventValues(zoned(event.path("values"))),
                event.path("because").textValue(),
                event.path("by").textValue(),
                at,
                at,
                null,
                null);
    }

    /** Local times get their offset, as a caller sends them. */
    private ObjectNode zoned(JsonNode values) {
        ObjectNode zoned = JsonNodeFactory.instance.objectNode();
        for (Entry<String, JsonNode> value : values.properties()) {
            String text = value.getValue().asText();
            boolean isLocal = LOCAL_TIME.matcher(text).matches();
            zoned.set(value.getKey(), isLocal ? zoned.textNode(offset(text)) : value.getValue());
        }
        return zoned;
    }

    private String offset(String local) {
        return LocalDateTime.parse(local)
                .atZone(terms.zone())
                .toOffsetDateTime()
                .toString();
    }

    private Instant time(String local) {
        return LocalDateTime.parse(local).atZone(terms.zone()).toInstant();
    }
}
