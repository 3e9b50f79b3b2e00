package io.makegood.promise.quote;

import io.makegood.promise.history.HeardEvent;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.pricing.Priced;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way in which a promise becomes worse, while all else that happens stays as it is.
 *
 * @param degrees what happens, from the best on
 */
record Worse(Course rest, List<List<HeardEvent>> degrees) {

    /** It is claimed so often that whoever must claim did, neither too early nor too late. */
    private static final Duration A_WHILE = Duration.ofHours(25);

    /** Of the first degree that pays less than a better one. */
    Optional<String> fall() {
        BigDecimal most = BigDecimal.ZERO;
        List<HeardEvent> best = List.of();
        for (List<HeardEvent> degree : degrees) {
            List<Priced> awards = awards(degree);
            BigDecimal paid = paid(awards);
            if (isMoney(awards) && paid.compareTo(most) < 0 && !isAccepted(awards)) {
                return Optional.of("%s%n%s for %s%n%s for %s".formatted(rest, most, shown(best), paid, shown(degree)));
            }
            if (isMoney(awards) && paid.compareTo(most) > 0) {
                most = paid;
                best = degree;
            }
        }
        return Optional.empty();
    }

    Worse smallest() {
        return new Worse(rest.smallest(less -> new Worse(less, degrees).fall().isPresent()), degrees);
    }

    private List<Priced> awards(List<HeardEvent> degree) {
        List<HeardEvent> events =
                Stream.concat(rest.events().stream(), degree.stream()).toList();
        List<HeardEvent> heard = new ArrayList<>(events);
        heard.add(claim(rest.promise().madeAt()));
        events.forEach(event -> heard.add(claim(event.occurredAt().plus(A_WHILE))));
        return rest.watch().lookAt(rest.end(), heard).awards();
    }

    private HeardEvent claim(Instant at) {
        return EverWorse.event(rest.promise(), Claim.EVENT, null, at);
    }

    /** What does not come to money alone cannot be compared. */
    private static boolean isMoney(List<Priced> awards) {
        return awards.stream().allMatch(award -> award.inKind().isEmpty() && award.discretion() == null);
    }

    private static BigDecimal paid(List<Priced> awards) {
        return awards.stream().map(Priced::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isAccepted(List<Priced> awards) {
        return awards.stream()
                .flatMap(award -> award.steps().stream())
                .anyMatch(step -> rest.template().accepted().stream()
                        .anyMatch(accepted -> (step.rule() + "/").startsWith(accepted + "/")));
    }

    private static List<Telling> shown(List<HeardEvent> events) {
        return events.stream()
                .map(event -> new Telling(event.recordedAt(), event))
                .toList();
    }
}
