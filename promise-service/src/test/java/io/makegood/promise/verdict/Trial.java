package io.makegood.promise.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.guarantee.GuaranteeRef;
import io.makegood.promise.history.EventId;
import io.makegood.promise.history.EventValues;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.OrderRef;
import io.makegood.promise.history.Timeline;
import io.makegood.promise.promise.Cancellation;
import io.makegood.promise.promise.DueTime;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.promise.PromiseId;
import io.makegood.terms.Terms;
import io.makegood.terms.check.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A promise under some terms, made in Amsterdam on Monday, 1 June 2026, at nine, and what happened since: told event by
 * event, and judged as often as a test likes. Times without an offset are local.
 */
final class Trial {

    static final String MADE = "2026-06-01T09:00";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final OrderRef ORDER = new OrderRef(new Tenant("ada"), "A1");
    private static final String COMMON = """
            currency: EUR
            zone: Europe/Amsterdam
            rounding: half-up
            overpaid: recover
            """;

    private final Terms terms;
    private final Map<String, JsonNode> facts = new HashMap<>();
    private final List<Happening> happenings = new ArrayList<>();
    private final List<DueTime> laterDates = new ArrayList<>();
    private final Map<Integer, DueTime> dueTimes = new TreeMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private Instant madeAt = time(MADE);
    private @Nullable Instant givenDueAt;
    private @Nullable Instant cancelledAt;

    /** An event that is still being told. */
    private static final class Happening {
        private final String id;
        private final Instant at;
        private final String type;
        private final ObjectNode values = JsonNodeFactory.instance.objectNode();
        private @Nullable String subject;
        private @Nullable String parcel;
        private @Nullable String party;
        private @Nullable String reason;
        private @Nullable String withdraws;
        private String source = "test";

        private Happening(String id, Instant at, String type) {
            this.id = id;
            this.at = at;
            this.type = type;
        }

        private HeardEvent heard() {
            return new HeardEvent(
                    ORDER,
                    new EventId(source, id),
                    type,
                    subject,
                    parcel,
                    new EventValues(values),
                    reason,
                    party,
                    at,
                    at,
                    withdraws,
                    null);
        }
    }

    private Trial(Terms terms) {
        this.terms = terms;
    }

    /** @param terms in YAML, without what all have in common */
    static Trial under(String terms) {
        return new Trial(Validation.trusted(yaml(COMMON + terms), Map.of()));
    }

    /** The same promise, of which nothing has been heard and nothing judged. */
    Trial afresh() {
        Trial other = new Trial(terms);
        other.facts.putAll(facts);
        other.laterDates.addAll(laterDates);
        other.madeAt = madeAt;
        other.givenDueAt = givenDueAt;
        other.cancelledAt = cancelledAt;
        return other;
    }

    Trial madeAt(String at) {
        madeAt = time(at);
        return this;
    }

    Trial fact(String name, String value) {
        facts.put(name, yaml(value));
        return this;
    }

    Trial dueAt(String given) {
        givenDueAt = time(given);
        return this;
    }

    Trial offeredAgain(String objective, String offeredAt, String dueAt) {
        laterDates.add(new DueTime(0, objective, "", 0, time(dueAt), time(offeredAt), null));
        return this;
    }

    Trial cancelledAt(String at) {
        cancelledAt = time(at);
        return this;
    }

    Trial heard(String type, String at) {
        return heard("e" + (happenings.size() + 1), type, at);
    }

    Trial heard(String id, String type, String at) {
        happenings.add(new Happening(id, time(at), type));
        return this;
    }

    Trial about(@Nullable String subject) {
        last().subject = subject;
        return this;
    }

    Trial ofParcel(String parcel) {
        last().parcel = parcel;
        return this;
    }

    Trial by(@Nullable String party) {
        last().party = party;
        return this;
    }

    Trial because(@Nullable String reason) {
        last().reason = reason;
        return this;
    }

    Trial saying(String name, String value) {
        last().values.set(name, yaml(value));
        return this;
    }

    Trial from(String source) {
        last().source = source;
        return this;
    }

    Trial withdrawing(String id) {
        last().withdraws = id;
        return this;
    }

    private Happening last() {
        return happenings.get(happenings.size() - 1);
    }

    List<HeardEvent> events() {
        return happenings.stream().map(Happening::heard).toList();
    }

    List<Verdict> judgedAt(String now) {
        return judgedAt(time(now), events());
    }

    /** Judges by these events, keeps due times and verdicts as the service does, and tells what is new. */
    List<Verdict> judgedAt(Instant now, List<HeardEvent> heard) {
        Judgement judgement = judgement(now, heard);
        promise().dueTimes().forEach(due -> dueTimes.put(due.no(), due));
        judgement.dueTimes().forEach(due -> dueTimes.put(due.no(), due));
        verdicts.addAll(judgement.verdicts());
        return judgement.verdicts();
    }

    Judgement judgement(Instant now, List<HeardEvent> heard) {
        return Judge.judge(promise(), terms, new Timeline(heard), verdicts, now);
    }

    List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    /** What the whole promise has come to. */
    State stateAt(String now) {
        Promise before = promise();
        List<Verdict> soFar = verdicts();
        Judgement judgement = judgement(time(now), events());
        return new Judged(before, soFar, judgement).state();
    }

    Promise promise() {
        return bare().with(List.copyOf(dueTimes.isEmpty() ? firstDueTimes() : dueTimes.values()));
    }

    private List<DueTime> firstDueTimes() {
        List<DueTime> first = new ArrayList<>(Judge.dueTimes(bare(), terms));
        for (DueTime later : laterDates) {
            int number = (int) first.stream()
                    .filter(due -> due.objective().equals(later.objective()))
                    .count();
            first.add(new DueTime(
                    first.size(), later.objective(), "", number, later.dueAt(), later.offeredAt(), later.offeredBy()));
        }
        return first;
    }

    private Promise bare() {
        return new Promise(
                PromiseId.fromString("0199d2c4-6b3e-7c51-9a0e-4f2d8b7a1c93"),
                ORDER,
                "ada",
                new GuaranteeRef("on-trial", 1),
                madeAt,
                AMSTERDAM,
                facts,
                null,
                givenDueAt,
                cancelledAt == null ? null : new Cancellation(cancelledAt, "changed my mind"),
                madeAt,
                List.of());
    }

    /** All verdicts that are new by then, in words: {@code at-risk, breached PT0S}. */
    String toldAt(String now) {
        return told(judgedAt(now));
    }

    static String told(List<Verdict> verdicts) {
        return verdicts.stream().map(Trial::told).collect(Collectors.joining(", "));
    }

    private static String told(Verdict verdict) {
        Grounds grounds = verdict.outcome().grounds();
        StringBuilder told = new StringBuilder();
        if (!verdict.due().occurrence().isEmpty()) {
            told.append(verdict.due().occurrence()).append(' ');
        }
        told.append(verdict.outcome().state().word());
        if (verdict.lateBy() != null) {
            told.append(' ').append(verdict.lateBy());
        }
        if (grounds.why() != null) {
            told.append(": ").append(grounds.why());
        }
        return told.toString();
    }

    /** The last verdict on an objective by then. */
    Outcome lastAt(String objective, String now) {
        judgedAt(now);
        return last(objective).outcome();
    }

    private Verdict last(String objective) {
        return verdicts.stream()
                .filter(verdict -> verdict.due().objective().equals(objective))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no verdict on " + objective));
    }

    /** The last verdict on an objective by then, in words; nothing when it is open and never was anything else. */
    String endAt(String objective, String now) {
        judgedAt(now);
        return verdicts.stream()
                .filter(verdict -> verdict.due().objective().equals(objective))
                .reduce((earlier, later) -> later)
                .map(Trial::told)
                .orElse("");
    }

    String measured(String objective, String measure, String now) {
        return String.valueOf(lastAt(objective, now).grounds().measured().get(measure));
    }

    @Nullable Instant due(String objective, String occurrence) {
        return promise().dueTimes().stream()
                .filter(due ->
                        due.objective().equals(objective) && due.occurrence().equals(occurrence))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no due time of %s %s".formatted(objective, occurrence)))
                .dueAt();
    }

    static Instant time(String text) {
        boolean hasOffset = text.endsWith("Z") || text.indexOf('+') > 0;
        return hasOffset
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(AMSTERDAM).toInstant();
    }

    private static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
