package io.makegood.terms.reading;

import io.makegood.terms.document.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads types of events, and the parties that answer for them. */
final class Events {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> PARTIES =
            Set.of("carrier", "merchant", "customer", "authority", "force-majeure", "unknown");

    private Events() {}

    static String type(Place place) {
        String type = place.text();
        if (!type.isEmpty() && !TYPE.matcher(type).matches()) {
            place.find("is '%s', which no event can be".formatted(type), "use lower-case words joined by hyphens");
        }
        return type;
    }

    /** At least one. */
    static List<String> types(Place place, String ifEmpty) {
        List<String> types = place.isPresent() ? new ArrayList<>(typesIfAny(place)) : List.of();
        if (types.isEmpty()) {
            place.find("is missing or empty, so " + ifEmpty, "name an event, such as delivered");
        }
        return types;
    }

    static List<String> typesIfAny(Place place) {
        return place.itemsIfAny().stream().map(Events::type).toList();
    }

    static List<String> parties(Place place) {
        List<String> parties = new ArrayList<>();
        for (Place item : place.itemsIfAny()) {
            String party = item.text();
            if (!PARTIES.contains(party)) {
                item.find(
                        "is '%s', which is no party".formatted(party),
                        "use one of "
                                + String.join(", ", PARTIES.stream().sorted().toList()));
            }
            parties.add(party);
        }
        return parties;
    }
}
