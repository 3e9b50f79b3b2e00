package io.makegood.promise;

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
import io.makegood.promise.verdict.Judge;
import io.makegood.promise.verdict.Judgement;
import io.makegood.promise.verdict.Verdict;
import io.makegood.terms.Terms;
import io.makegood.terms.check.Validation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Dangdang story: a parcel promised on the evening of 1 November 2009 for noon of the next day, in Beijing. Events
 * and later dates are added as a test needs them.
 */
public final class World {

    public static final OrderRef ORDER = new OrderRef(new Tenant("dangdang"), "1993505414");
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    public static final Instant MADE = Instant.parse("2009-11-01T10:52:01Z");
    public static final Instant NOON = at("2009-11-02T12:00");
    public static final Duration TICK = Duration.ofNanos(1_000);
    public static final Terms NEXT_MORNING = Validation.trusted(Contracts.nextMorning(), Map.of());

    private final List<DueTime> dueTimes = new ArrayList<>();
    private final List<HeardEvent> events = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private @Nullable Instant cancelledAt;

    private World() {
        dueTimes.add(new DueTime(0, "delivered", "", 0, NOON, MADE, null));
    }

    public static World aPromiseForNoon() {
        return new World();
    }

    /** A time in Beijing, such as 2009-11-02T12:00. */
    public static Instant at(String beijingTime) {
        return OffsetDateTime.parse(beijingTime + "+08:00").toInstant();
    }

    /** A time in Beijing, so many days after the promise was made. */
    public static Instant day(int day, String time) {
        return LocalDate.parse("2009-11-01")
                .plusDays(day)
                .atTime(LocalTime.parse(time))
                .atZone(BEIJING)
                .toInstant();
    }

    public World offeredAgain(Instant offeredAt, Instant dueAt) {
        return offeredAgain(offeredAt, dueAt, "courier");
    }

    public World offeredAgain(Instant offeredAt, Instant dueAt, String offeredBy) {
        dueTimes.add(new DueTime(dueTimes.size(), "delivered", "", dueTimes.size(), dueAt, offeredAt, offeredBy));
        return this;
    }

    public World cancelled(Instant at) {
        cancelledAt = at;
        return this;
    }

    public World delivered(String id, Instant at) {
        return heard(event(id, "delivered", at, null, null, null));
    }

    public World delivered(Instant at) {
        return delivered("1993505414-delivered", at);
    }

    public World delayed(String id, Instant at, @Nullable String party, @Nullable String reason) {
        return heard(event(id, "delayed", at, party, reason, null));
    }

    public World snow(Instant at) {
        return delayed("snow", at, "force-majeure", "snow");
    }

    public World withdrawn(String id) {
        return heard(event(id + "-in-error", "withdrawn", NOON, null, null, id));
    }

    public World heard(HeardEvent event) {
        events.add(event);
        return this;
    }

    public static HeardEvent event(
            String id,
            String type,
            Instant at,
            @Nullable String party,
            @Nullable String reason,
            @Nullable String withdraws) {
        return new HeardEvent(
                ORDER,
                new EventId("beijing-couriers", id),
                type,
                null,
                null,
                EventValues.NONE,
                reason,
                party,
                at,
                at,
                withdraws,
                null);
    }

    /** Judges up to a moment, and remembers the verdicts. */
    public List<Verdict> judgedAt(Instant now) {
        List<Verdict> fresh = judgement(now).verdicts();
        verdicts.addAll(fresh);
        return fresh;
    }

    public Judgement judgement(Instant now) {
        return Judge.judge(promise(), NEXT_MORNING, new Timeline(events), verdicts, now);
    }

    public List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    public Promise promise() {
        return new Promise(
                PromiseId.fromString("0199d2c4-6b3e-7c51-9a0e-4f2d8b7a1c93"),
                ORDER,
                "zhang-lan",
                new GuaranteeRef("next-morning", 1),
                MADE,
                BEIJING,
                Contracts.facts(),
                null,
                null,
                cancelledAt == null ? null : new Cancellation(cancelledAt, "the customer changed her mind"),
                MADE,
                dueTimes);
    }
}
