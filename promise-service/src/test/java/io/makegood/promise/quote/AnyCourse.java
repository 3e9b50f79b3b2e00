package io.makegood.promise.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.history.EventId;
import io.makegood.promise.history.EventValues;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.promise.Cancellation;
import io.makegood.promise.promise.DueTime;
import io.makegood.promise.promise.MakePromise;
import io.makegood.promise.promise.Offer;
import io.makegood.promise.promise.Promise;
import io.makegood.terms.EventTypes;
import io.makegood.terms.Terms;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.fact.FactType;
import io.makegood.terms.objective.DueRule;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.objective.Objective.Uptime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A made-up promise under some terms, with facts of the types that they declare, and events that they look for. In calm
 * ones nobody is to blame and nothing is taken back, so that more is owed.
 */
final class AnyCourse {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Tenant TENANT = new Tenant("ada");
    private static final Instant EARLIEST = Instant.parse("2012-01-01T00:00:00Z");
    private static final int MINUTES_UNTIL_LATEST = 14 * 365 * 24 * 60;
    private static final Duration WHILE = Duration.ofDays(45);
    private static final Duration LONG = Duration.ofDays(400);
    private static final int MOST_EVENTS = 12;
    private static final List<Duration> STRIDES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(12),
            Duration.ofDays(1));
    private static final List<String> SUBJECTS = List.of("", "", "a", "b");
    private static final List<String> PARTIES =
            List.of("", "", "", "carrier", "merchant", "customer", "authority", "force-majeure", "unknown");

    private final Terms terms;
    private final Random random;
    private final boolean calm;
    private final List<Instant> anchors = new ArrayList<>();

    private AnyCourse(Terms terms, Random random, boolean calm) {
        this.terms = terms;
        this.random = random;
        this.calm = calm;
    }

    /** Told in the order in which it happened. */
    static Course calm(Template template, int seed) {
        return new AnyCourse(template.terms(), new Random(seed), true).course(template, seed);
    }

    /** To make up more of what happens. */
    static AnyCourse around(Course course, Random random) {
        AnyCourse any = new AnyCourse(course.template().terms(), random, true);
        any.anchors.add(course.promise().madeAt());
        return any;
    }

    /** Told in any order, much of it twice, and until now and then only. */
    static Course muddled(Template template, int seed) {
        Random random = new Random(seed);
        Course course = new AnyCourse(template.terms(), random, random.nextBoolean()).course(template, seed);
        List<HeardEvent> events = new ArrayList<>(course.events());
        course.events().stream().filter(event -> random.nextInt(3) == 0).forEach(events::add);
        Collections.shuffle(events, random);
        List<Telling> tellings = new ArrayList<>();
        Instant now = course.promise().madeAt();
        long stride = Duration.between(now, course.end()).toMinutes() / (events.size() + 1);
        for (HeardEvent event : events) {
            now = now.plus(random.nextInt((int) stride + 1), ChronoUnit.MINUTES);
            tellings.add(new Telling(now, event));
        }
        return course.with(tellings);
    }

    private Course course(Template template, int seed) {
        Promise promise = promise(template);
        promise.dueTimes().stream().map(DueTime::dueAt).filter(Objects::nonNull).forEach(anchors::add);
        boolean isLong = terms.objectives().stream().anyMatch(Uptime.class::isInstance);
        Instant end = promise.madeAt().plus(isLong ? LONG : WHILE);
        List<HeardEvent> events = events(promise);
        return new Course(
                template,
                seed,
                promise,
                end,
                events.stream().map(event -> new Telling(end, event)).toList());
    }

    private Promise promise(Template template) {
        while (true) {
            try {
                return ended(offeredAgain(Offer.under(template.version(), wish(), TENANT, Instant.MAX)));
            } catch (Refusal unlucky) {
                anchors.clear();
            }
        }
    }

    private MakePromise wish() {
        Instant madeAt = EARLIEST.plus(random.nextInt(MINUTES_UNTIL_LATEST), ChronoUnit.MINUTES);
        anchors.add(madeAt);
        Instant dueAt = terms.objectives().stream().anyMatch(AnyCourse::leavesDueTime) ? later() : null;
        Map<String, JsonNode> facts = new HashMap<>();
        for (Fact fact : terms.facts().brought()) {
            if (fact.isRequired() || random.nextInt(3) > 0) {
                facts.put(fact.name(), fact.type() == FactType.MONEY ? money(value(fact)) : value(fact));
            }
        }
        return new MakePromise(
                null,
                null,
                "A1",
                "ada",
                madeAt.atZone(terms.zone()).toOffsetDateTime(),
                random.nextInt(8) == 0 ? ZoneId.of("Pacific/Auckland") : null,
                dueAt == null ? null : dueAt.atZone(terms.zone()).toOffsetDateTime(),
                facts,
                null);
    }

    private static boolean leavesDueTime(Objective objective) {
        return objective instanceof Deadline deadline
                && deadline.due().stream().anyMatch(rule -> rule.due() instanceof DueRule.Given);
    }

    private Instant later() {
        Instant later = anchors.get(0).plusSeconds(60L * (1 + random.nextInt(10 * 24 * 60)));
        anchors.add(later);
        return later;
    }

    private Promise offeredAgain(Promise promise) {
        List<DueTime> all = new ArrayList<>(promise.dueTimes());
        if (!calm
                && !all.isEmpty()
                && all.get(0).occurrence().isEmpty()
                && all.get(0).dueAt() != null
                && random.nextInt(3) == 0) {
            Instant offeredAt = promise.madeAt().plusSeconds(1L + random.nextInt(500_000));
            Instant dueAt = offeredAt.plusSeconds(random.nextInt(500_000));
            all.add(new DueTime(all.size(), all.get(0).objective(), "", 1, dueAt, offeredAt, null));
        }
        return promise.with(all);
    }

    private Promise ended(Promise promise) {
        if (calm || random.nextInt(4) > 0) {
            return promise;
        }
        Instant at = promise.madeAt().plusSeconds(random.nextInt(1_000_000));
        return new Promise(
                promise.id(),
                promise.order(),
                promise.customer(),
                promise.guarantee(),
                promise.madeAt(),
                promise.zone(),
                promise.facts(),
                null,
                promise.givenDueAt(),
                new Cancellation(at, "changed my mind"),
                promise.createdAt(),
                promise.dueTimes());
    }

    private List<HeardEvent> events(Promise promise) {
        List<String> types = new ArrayList<>(EventTypes.soughtBy(terms));
        Collections.shuffle(types, random);
        types.subList(Math.min(types.size(), 2 + random.nextInt(7)), types.size())
                .clear();
        types.add(calm ? "reading" : oneOf(List.of("delayed", "withdrawn")));
        int count = 1 + random.nextInt(MOST_EVENTS);
        List<HeardEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event(promise, i, oneOf(types), String.valueOf(random.nextInt(count))));
        }
        return events;
    }

    private HeardEvent event(Promise promise, int id, String type, String other) {
        Instant at = moment();
        anchors.add(at);
        boolean isCorrection = !calm && random.nextInt(10) == 0;
        return new HeardEvent(
                promise.order(),
                new EventId("test", String.valueOf(id)),
                type,
                orNull(oneOf(SUBJECTS)),
                random.nextInt(3) == 0 ? oneOf(List.of("p", "q")) : null,
                new EventValues(values(type)),
                calm ? null : orNull(oneOf(reasons())),
                calm ? null : orNull(oneOf(PARTIES)),
                at,
                at,
                type.equals("withdrawn") ? other : null,
                isCorrection ? other : null);
    }

    private List<String> reasons() {
        Stream<String> known = terms.exclusions().stream().flatMap(exclusion -> exclusion.reasons().stream());
        return Stream.concat(Stream.of("", "", "", "something else"), known).toList();
    }

    ObjectNode values(String type) {
        ObjectNode values = JSON.objectNode();
        for (Fact fact : terms.facts().learned()) {
            Fact.Learned learned = Objects.requireNonNull(fact.learned());
            if (learned.event().equals(type) && learned.value() != null && random.nextInt(5) > 0) {
                values.set(learned.value(), value(fact));
            }
        }
        terms.objectives().stream()
                .filter(objective -> objective instanceof Uptime uptime && uptime.reading() != null)
                .forEach(objective -> values.put(((Uptime) objective).reading(), String.valueOf(random.nextInt(100))));
        return values;
    }

    /** Near what matters, and often at that very moment. */
    private Instant moment() {
        Duration away = length().multipliedBy(random.nextInt(6) == 0 ? -1 : 1);
        return oneOf(anchors).plus(away).truncatedTo(ChronoUnit.MICROS);
    }

    private Duration length() {
        return oneOf(STRIDES)
                .multipliedBy(random.nextInt(17))
                .plus(random.nextInt(4) == 0 ? 1L : 0L, ChronoUnit.MICROS);
    }

    private JsonNode value(Fact fact) {
        if (!fact.words().isEmpty()) {
            return JSON.textNode(oneOf(fact.words()));
        }
        return switch (fact.type()) {
            case MONEY -> JSON.textNode(decimal(terms.currency().getDecimalPlaces()));
            case NUMBER -> JSON.textNode(decimal(random.nextInt(3)));
            case INTEGER -> JSON.numberNode(random.nextInt(random.nextBoolean() ? 4 : 6_000));
            case BOOLEAN -> JSON.booleanNode(random.nextBoolean());
            case TEXT -> JSON.textNode(oneOf(List.of("one", "another")));
            case DATE ->
                JSON.textNode(moment().atZone(terms.zone()).toLocalDate().toString());
            case TIME ->
                JSON.textNode(
                        LocalTime.ofSecondOfDay(random.nextInt(24 * 60) * 60L).toString());
            case DATE_TIME ->
                JSON.textNode(moment().atZone(terms.zone()).toOffsetDateTime().toString());
            case DURATION -> JSON.textNode(length().toString());
        };
    }

    private String decimal(int decimals) {
        int most = (int) Math.pow(10, 1 + random.nextInt(6));
        return BigDecimal.valueOf(random.nextInt(most), decimals).toPlainString();
    }

    private JsonNode money(JsonNode amount) {
        return JSON.objectNode()
                .put("amount", amount.textValue())
                .put("currency", terms.currency().getCode());
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static @Nullable String orNull(String word) {
        return word.isEmpty() ? null : word;
    }
}
