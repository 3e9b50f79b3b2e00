package io.makegood.promise.verdict;

import io.makegood.promise.history.HeardEvent;
import io.makegood.terms.objective.Start.EachPayout;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A payout that is owed under an award, as the suite tells of it. Another one may take its place while it waits, because
 * facts changed: the customer has waited since the first.
 *
 * @param owed tells that it is owed, and since when
 * @param names its own, and of those that took its place
 */
record OwedPayout(HeardEvent owed, Set<String> names) {

    private static final String PAYOUT = "payout";

    static List<OwedPayout> all(Scene scene, String award) {
        Map<String, String> replacements = new HashMap<>();
        told(scene, EachPayout.REPLACED)
                .forEach(event ->
                        event.values().text("replacedBy").ifPresent(next -> replacements.put(name(event), next)));
        return told(scene, EachPayout.OWED)
                .filter(event ->
                        event.values().text("award").filter(award::equals).isPresent())
                .filter(event -> !replacements.containsValue(name(event)))
                .map(event -> new OwedPayout(event, names(name(event), replacements)))
                .toList();
    }

    private static Stream<HeardEvent> told(Scene scene, String type) {
        return scene.since(scene.promise().madeAt(), null)
                .filter(event -> event.type().equals(type))
                .filter(scene::isStillPromised);
    }

    private static Set<String> names(String first, Map<String, String> replacements) {
        Set<String> names = new LinkedHashSet<>();
        String name = first;
        while (name != null && names.add(name)) {
            name = replacements.get(name);
        }
        return names;
    }

    private static String name(HeardEvent event) {
        return event.values().text(PAYOUT).orElse("");
    }

    String name() {
        return name(owed);
    }

    /** What names no payout may be meant, as that bank details are missing; but not trouble with the goods. */
    boolean isMeantBy(HeardEvent event) {
        return event.values().text(PAYOUT).map(names::contains).orElse(!event.isTrouble());
    }
}
