package io.makegood.quickstart.story;

import java.io.PrintStream;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a chapter for people: what was promised, what happened, how it was judged, what was paid and why, and what of it the customer sees. */
final class Telling {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    private final PrintStream out;
    private final Timeline timeline;

    Telling(PrintStream out, Timeline timeline) {
        this.out = out;
        this.timeline = timeline;
    }

    void tell(PromiseView promise, Outcome outcome, TrackingPage page) {
        String title = timeline.title() + " (order " + timeline.order().reference() + ")";
        out.println();
        out.println(title);
        out.println("=".repeat(title.length()));
        tell("What was promised", promise.dueTimes().stream().map(due -> promised(promise, due)));
        tell("What happened", timeline.events().stream().map(this::happened));
        tell("What the verdicts were", outcome.verdicts().stream().map(this::judged));
        tell("What was paid, and why", Stream.concat(paid(outcome), inAll(outcome)));
        tell("What the customer sees", page.lines());
    }

    private void tell(String heading, Stream<String> lines) {
        out.println("  " + heading);
        lines.forEach(line -> out.println("    " + line));
    }

    private String promised(PromiseView promise, PromiseView.DueTime due) {
        return due.rePromise() == 0
                ? at(
                        promise.madeAt(),
                        "by %s (guarantee %s)"
                                .formatted(
                                        MOMENT.format(here(due.dueAt())),
                                        promise.guarantee().code()))
                : at(due.offeredAt(), "now by %s (%s)".formatted(MOMENT.format(here(due.dueAt())), due.offeredBy()));
    }

    private String happened(Timeline.Event event) {
        String told = Stream.of(event.place(), event.reason(), event.text())
                .filter(Objects::nonNull)
                .map(text -> ": " + text)
                .collect(Collectors.joining());
        return at(timeline.here(event.at()), event.type() + told);
    }

    private String judged(Verdict verdict) {
        return at(verdict.asOf(), "%-12s %s".formatted(verdict.about(), finding(verdict)));
    }

    private String finding(Verdict verdict) {
        String late =
                verdict.lateBy() == null || verdict.lateBy().isZero() ? "" : ", " + hours(verdict.lateBy()) + " late";
        String silence = verdict.inSilence() ? ", by the clock alone" : "";
        String excuse =
                verdict.excusedBy() == null ? "" : ", by " + verdict.excusedBy().exclusion();
        String odds = verdict.despite().isEmpty() ? "" : ", against the odds: " + reasons(verdict.despite());
        return verdict.state() + late + excuse + odds + silence;
    }

    private String reasons(List<Verdict.Evidence> events) {
        return events.stream().map(event -> timeline.reasonOf(event.id())).collect(Collectors.joining("; "));
    }

    private static Stream<String> paid(Outcome outcome) {
        return outcome.payouts().stream()
                .map(payout -> "%10s %-7s %s%s"
                        .formatted(
                                payout.amount(), payout.remedy(), payout.state(), why(payout, outcome.entitlements())));
    }

    private static String why(Payout payout, List<Entitlement> entitlements) {
        return entitlements.stream()
                .filter(entitlement -> entitlement.isBehind(payout))
                .map(entitlement -> ": owed in all " + entitlement.amount() + reason(entitlement.why()))
                .collect(Collectors.joining());
    }

    private static String reason(String why) {
        return why.isEmpty() ? "" : "; " + why;
    }

    private static Stream<String> inAll(Outcome outcome) {
        if (outcome.payouts().isEmpty()) {
            return outcome.entitlements().stream()
                    .skip(Math.max(0, outcome.entitlements().size() - 1L))
                    .map(Entitlement::explanation);
        }
        String currency = outcome.payouts().get(0).amount().currency();
        return outcome.totals().entrySet().stream()
                .map(total -> "%10s %-7s in all".formatted(total.getValue() + " " + currency, total.getKey()));
    }

    private String at(OffsetDateTime moment, String what) {
        return "%-21s  %s".formatted(MOMENT.format(here(moment)), what);
    }

    private OffsetDateTime here(OffsetDateTime moment) {
        return moment.atZoneSameInstant(timeline.zone()).toOffsetDateTime();
    }

    private static String hours(Duration duration) {
        return duration.toMinutesPart() == 0
                ? duration.toHours() + " h"
                : "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
    }
}
