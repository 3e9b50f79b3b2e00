package io.makegood.terms.reading;

import io.makegood.terms.document.Place;
import io.makegood.terms.objective.Claim;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads whether, and when, what is owed has to be claimed. */
final class ClaimReader {

    /** What awards say of it themselves; that of the terms where they say nothing. */
    record OfAwards(ClaimReader claims, @Nullable Claim otherwise) {

        @Nullable Claim read(Place place) {
            if (!place.isPresent()) {
                return otherwise;
            }
            return place.isObject() ? claims.read(place) : none(place);
        }

        private static @Nullable Claim none(Place place) {
            place.oneOf(Map.of("none", true), true);
            return null;
        }
    }

    private final Scope brought;

    /** @param brought the facts that a promise brings, which alone decide whether it must be claimed */
    ClaimReader(Scope brought) {
        this.brought = brought;
    }

    /** Null when nothing has to be claimed. */
    @Nullable Claim read(Place place) {
        if (!place.isPresent()) {
            return null;
        }
        place.knowing("when", "within", "after", "notBefore");
        Place within = place.at("within");
        boolean inDays = within.json().isTextual() && !within.json().textValue().contains("T");
        Claim.After after = after(place.at("after"));
        boolean names = after == Claim.After.EVENT && isGiven(place.at("after"));
        return new Claim(
                place.pointer(),
                new ConditionReader(brought).read(place.at("when")),
                inDays
                        ? within.value(Durations::period, Period.ofDays(1), "a period or a duration", "such as P28D")
                        : null,
                inDays || !within.isPresent() ? null : Durations.positive(within),
                place.has("notBefore") ? Durations.positive(place.at("notBefore")) : Duration.ZERO,
                after,
                names ? Events.type(place.at("after")) : null);
    }

    private static boolean isGiven(Place after) {
        if (!after.isPresent()) {
            after.find("is missing, so nobody knows from when it counts", "give made, due, breach or a type of event");
        }
        return after.isPresent();
    }

    private static Claim.After after(Place place) {
        return switch (place.json().asText()) {
            case "made" -> Claim.After.MADE;
            case "due" -> Claim.After.DUE;
            case "breach" -> Claim.After.BREACH;
            default -> Claim.After.EVENT;
        };
    }
}
