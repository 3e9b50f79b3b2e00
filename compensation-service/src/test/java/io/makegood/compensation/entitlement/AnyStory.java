package io.makegood.compensation.entitlement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.makegood.compensation.promise.Facts;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.promise.Verdict.DueKey;
import io.makegood.compensation.promise.Verdict.EventRef;
import io.makegood.compensation.promise.Verdict.State;
import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.terms.Known;
import io.makegood.terms.Measure;
import io.makegood.terms.Terms;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.objective.Objective.Never;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A made-up promise under some terms, and verdicts that come one by one, correct each other and are taken back. */
final class AnyStory {

    private static final ZonedDateTime DAY = ZonedDateTime.parse("2026-03-01T12:00:00Z");
    private static final List<State> STATES = List.of(
            State.OPEN,
            State.AT_RISK,
            State.KEPT,
            State.BREACHED,
            State.BREACHED,
            State.BREACHED,
            State.BREACHED,
            State.EXCUSED,
            State.VOID);

    private final Terms terms;
    private final Random random;
    private final Promise promise;
    private final Facts facts;

    AnyStory(Terms terms, Random random) {
        this.terms = terms;
        this.random = random;
        promise = new Promise(
                new PromiseId(new Tenant("bazaar"), new UUID(random.nextLong(), random.nextLong())),
                "order-1",
                "ada",
                new GuaranteeVersion("ready-made", 1));
        Map<String, JsonNode> brought = new HashMap<>();
        terms.facts().brought().stream()
                .filter(fact -> fact.isRequired() || random.nextBoolean())
                .forEach(fact -> brought.put(fact.name(), json(value(fact))));
        facts = new Facts(brought);
    }

    private static JsonNode json(Object value) {
        return value instanceof Boolean flag ? BooleanNode.valueOf(flag) : TextNode.valueOf(Known.text(value));
    }

    private Object value(Fact fact) {
        if (!fact.words().isEmpty()) {
            return oneOf(fact.words());
        }
        return switch (fact.type()) {
            case MONEY -> number(terms.currency().getDecimalPlaces());
            case NUMBER -> number(random.nextInt(3));
            case INTEGER -> BigDecimal.valueOf(random.nextInt(8));
            case BOOLEAN -> random.nextBoolean();
            case TEXT -> oneOf(List.of("one", "another"));
            case DATE -> day();
            case TIME -> LocalTime.ofSecondOfDay(random.nextInt(24 * 60) * 60L);
            case DATE_TIME -> DAY.plusMinutes(random.nextInt(30 * 24 * 60)).withZoneSameInstant(terms.zone());
            case DURATION -> length();
        };
    }

    private BigDecimal number(int decimals) {
        return BigDecimal.valueOf(
                random.nextInt(BigDecimal.TEN.pow(1 + random.nextInt(7)).intValue()), decimals);
    }

    private LocalDate day() {
        return DAY.toLocalDate().minusDays(random.nextInt(365 * 20));
    }

    private Duration length() {
        return Duration.ofMinutes(random.nextInt(random.nextBoolean() ? 300 : 30_000));
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Numbered as promise-service numbers them. */
    List<UnpricedVerdict> verdicts(int count) {
        List<DueKey> dues = terms.objectives().stream().flatMap(this::dues).toList();
        List<UnpricedVerdict> verdicts = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Verdict verdict = verdict(number, oneOf(dues));
            verdicts.add(new UnpricedVerdict(promise, Instant.from(DAY), facts, verdict));
        }
        return verdicts;
    }

    private Stream<DueKey> dues(Objective objective) {
        String id = objective.id();
        boolean isSingle =
                objective instanceof Deadline deadline ? deadline.startsWithPromise() : !(objective instanceof Never);
        Stream<DueKey> promised = isSingle
                ? Stream.of(new DueKey(id, "", 0))
                : Stream.of("a", "b", "c").map(occurrence -> new DueKey(id, occurrence, 0));
        return isSingle ? Stream.concat(promised, Stream.of(1, 2).map(no -> new DueKey(id, "", no))) : promised;
    }

    private Verdict verdict(int number, DueKey due) {
        State state = state();
        Map<String, String> known = measured();
        terms.facts().learned().stream()
                .filter(fact -> random.nextBoolean())
                .forEach(fact -> known.put(fact.name(), Known.text(value(fact))));
        return new Verdict(
                promise.key(),
                number,
                due.objective(),
                due.occurrence(),
                due.rePromise(),
                state,
                known,
                because(state),
                terms.claim() == null
                        ? null
                        : oneOf(List.of(Claim.State.values())).word(),
                List.of(new EventRef("carrier", "scan-" + number)),
                null);
    }

    private State state() {
        State state = oneOf(STATES);
        return state == State.EXCUSED && terms.exclusions().isEmpty() ? State.KEPT : state;
    }

    private Map<String, String> measured() {
        Map<String, String> measured = new HashMap<>();
        Duration late = length();
        measured.put(Measure.LATE.word(), late.toString());
        measured.put(Measure.LASTED.word(), late.plusHours(random.nextInt(50)).toString());
        measured.put(Measure.LATE_DAYS.word(), String.valueOf(late.toDays()));
        measured.put(Measure.LATE_WORKING_DAYS.word(), String.valueOf(late.toDays()));
        measured.put(Measure.LATE_PIECES.word(), String.valueOf(1 + random.nextInt(4)));
        measured.put(Measure.PERCENT.word(), Known.text(BigDecimal.valueOf(90_000 + random.nextInt(10_000), 3)));
        measured.put(Measure.COUNT.word(), String.valueOf(1 + random.nextInt(40)));
        measured.put(Measure.STARTED_ON.word(), day().toString());
        measured.put(Measure.DUE_ON.word(), day().toString());
        return measured;
    }

    private @Nullable String because(State state) {
        if (state == State.EXCUSED) {
            return oneOf(terms.exclusions()).id();
        }
        return state == State.VOID && !terms.covers().isEmpty()
                ? oneOf(terms.covers()).because()
                : null;
    }
}
