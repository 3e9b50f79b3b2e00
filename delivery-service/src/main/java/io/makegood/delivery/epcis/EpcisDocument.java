package io.makegood.delivery.epcis;

import io.makegood.kernel.refusal.Violation;
import java.util.List;

/**
 * The events of a document, and what the standard's schema finds wrong with it.
 *
 * @param list where in the document its events are
 */
record EpcisDocument(String list, List<EpcisEvent> events, List<Violation> violations) {

    /** The events are looked at one by one if what is wrong lies within them. */
    boolean isReadable() {
        return violations.stream().allMatch(violation -> violation.pointer().startsWith(list + "/"));
    }

    List<Violation> violationsOf(EpcisEvent event) {
        String place = event.part().pointer();
        return violations.stream()
                .filter(violation ->
                        violation.pointer().equals(place) || violation.pointer().startsWith(place + "/"))
                .toList();
    }

    /** How many facts its events can become: what they are about, times what is said of each. */
    long facts() {
        return events.stream()
                .filter(event -> violationsOf(event).isEmpty())
                .mapToLong(event -> (long) event.subjects().size()
                        * (1 + event.sensorReports().size()))
                .sum();
    }
}
