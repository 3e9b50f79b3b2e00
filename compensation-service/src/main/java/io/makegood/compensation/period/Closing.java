package io.makegood.compensation.period;

import io.makegood.kernel.tenancy.Tenant;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Closes months, one after the other: shuts the books, looks whether questions are open, and keeps the evidence. */
@ApplicationScoped
public class Closing {

    /** What is computed or paid just before midnight is booked by then. */
    private static final Duration AFTER_ITS_END = Duration.ofMinutes(5);

    private final OpenBooks books;
    private final ClosedMonths months;
    private final FinanceZones zones;
    private final List<OpenQuestions> questions;
    private final Evidence evidence;
    private final InstantSource time;

    Closing(
            OpenBooks books,
            ClosedMonths months,
            FinanceZones zones,
            @All List<OpenQuestions> questions,
            Evidence evidence,
            InstantSource time) {
        this.books = books;
        this.months = months;
        this.zones = zones;
        this.questions = questions;
        this.evidence = evidence;
        this.time = time;
    }

    /** What would have to be accepted. */
    public List<OpenQuestion> questions(Tenant tenant, Month month) {
        return questions.stream()
                .map(one -> one.before(tenant, month.until()))
                .flatMap(Collection::stream)
                .toList();
    }

    /** @param accept why to close it although questions are open; null if that is not meant */
    @Transactional
    public ClosedMonth close(Tenant tenant, YearMonth name, String person, @Nullable String accept) {
        books.holdClose(tenant);
        Instant now = time.instant();
        Month month = new Month(name, zones.settle(tenant, person, now));
        requireItsTurn(tenant, month, now);
        books.shut(tenant, month.until());
        List<OpenQuestion> open = questions(tenant, month);
        if (!open.isEmpty() && accept == null) {
            throw CloseRefused.questionsOpen(month, open);
        }
        ClosedMonth closed =
                new ClosedMonth(month, now, person, open.isEmpty() ? null : accept, open, evidence.keep(tenant, month));
        months.add(tenant, closed);
        return closed;
    }

    private void requireItsTurn(Tenant tenant, Month month, Instant now) {
        Instant closableAt = month.until().plus(AFTER_ITS_END);
        if (now.isBefore(closableAt)) {
            throw CloseRefused.notOver(month, closableAt);
        }
        Optional<YearMonth> last = months.last(tenant);
        if (last.isPresent() && !month.isAfter(last.get())) {
            throw CloseRefused.alreadyClosed(month, last.get());
        }
        last.map(one -> one.plusMonths(1))
                .or(() -> books.firstBooking(tenant)
                        .map(first -> Month.of(first, month.zone()).name()))
                .filter(month::isAfter)
                .ifPresent(first -> {
                    throw CloseRefused.earlierOpen(month, first);
                });
    }
}
