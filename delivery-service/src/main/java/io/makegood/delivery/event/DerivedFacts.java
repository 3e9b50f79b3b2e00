package io.makegood.delivery.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the suite itself concludes, recorded and published as events like all others. A conclusion that holds no more is
 * withdrawn; one that comes back is told anew, under its id and a number: {@code 1~returned}, {@code 1~returned~2}.
 */
@ApplicationScoped
public class DerivedFacts {

    /** The source of facts that correct nobody else's; nobody else tells events under this name. */
    public static final String SOURCE = "makegood";

    /** The kind of those that correct what others told. */
    public static final String RETURNED = "returned";

    private static final Pattern CORRECTION = Pattern.compile(".*~" + RETURNED + "(~\\d+)?", Pattern.DOTALL);
    private static final int LONGEST_SUBJECT = 150;

    private final Events events;
    private final Publication publication;

    DerivedFacts(Events events, Publication publication) {
        this.events = events;
        this.publication = publication;
    }

    /** The id of a conclusion of a kind on a subject; a subject too long for it is shortened to what stays unique. */
    public static EventId id(String source, String subject, String kind) {
        return new EventId(source, shortened(subject) + "~" + kind);
    }

    /** The subject, or where it is too long for an id what stays unique. */
    public static String shortened(String subject) {
        return subject.length() <= LONGEST_SUBJECT
                ? subject
                : UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /** Whether it is the id of a correction of what another source told. */
    static boolean isCorrection(EventId id) {
        return CORRECTION.matcher(id.id()).matches();
    }

    /** Of what kind a conclusion is. */
    public static String kind(RecordedEvent derived) {
        String id = Objects.requireNonNull(derived.provenance().derived());
        return id.substring(id.lastIndexOf('~') + 1);
    }

    /** What is concluded by now, by the id of the conclusion. */
    public static Map<EventId, FulfilmentEvent> standing(Collection<RecordedEvent> before) {
        Map<EventId, FulfilmentEvent> standing = new HashMap<>();
        before.stream().collect(Collectors.groupingBy(DerivedFacts::conclusion)).forEach((id, tellings) -> {
            FulfilmentEvent fact = new Conclusion(id, tellings).standing();
            if (fact != null) {
                standing.put(id, fact.as(id, null, fact.corrects()));
            }
        });
        return standing;
    }

    /**
     * Makes what is concluded exactly that which is wanted, and tells of the difference. The caller holds the locks of
     * the orders.
     *
     * @param wanted each with its order, under the id of the conclusion
     * @param before what was concluded before of the same orders, and of the same kinds, withdrawals included
     */
    public void settle(Collection<FulfilmentEvent> wanted, Collection<RecordedEvent> before, Instant now) {
        List<Told> changes = changes(wanted, before, now);
        if (!changes.isEmpty()) {
            publication.publish(events.add(changes, any -> null, now));
        }
    }

    static List<Told> changes(Collection<FulfilmentEvent> wanted, Collection<RecordedEvent> before, Instant now) {
        Map<EventId, FulfilmentEvent> wantedById = wanted.stream()
                .collect(Collectors.toMap(
                        FulfilmentEvent::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        Map<EventId, List<RecordedEvent>> tellings =
                before.stream().collect(Collectors.groupingBy(DerivedFacts::conclusion));
        Set<EventId> ids = new LinkedHashSet<>(tellings.keySet());
        ids.addAll(wantedById.keySet());
        List<Told> changes = new ArrayList<>();
        ids.stream().sorted().forEach(id -> {
            new Conclusion(id, tellings.getOrDefault(id, List.of())).become(wantedById.get(id), now, changes);
        });
        return changes;
    }

    private static EventId conclusion(RecordedEvent derived) {
        return new EventId(
                derived.id().source(),
                Objects.requireNonNull(derived.provenance().derived()));
    }

    /** One conclusion and all tellings of it: it was told, withdrawn, told again, one after the other. */
    private record Conclusion(EventId id, List<RecordedEvent> tellings) {

        void become(@Nullable FulfilmentEvent wanted, Instant now, List<Told> changes) {
            FulfilmentEvent standing = standing();
            if (Objects.equals(wanted, standing == null ? null : standing.as(id, null, standing.corrects()))) {
                return;
            }
            int next = tellings.size() + 1;
            if (standing != null) {
                changes.add(told(standing.withdrawnBy(numbered(next++), now)));
            }
            if (wanted != null) {
                changes.add(told(wanted.as(numbered(next), null, wanted.corrects())));
            }
        }

        private @Nullable FulfilmentEvent standing() {
            return tellings.stream()
                    .map(RecordedEvent::event)
                    .max(Comparator.comparing(telling -> number(telling.id())))
                    .filter(last -> !last.isWithdrawal())
                    .orElse(null);
        }

        private EventId numbered(int number) {
            return number == 1 ? id : new EventId(id.source(), id.id() + "~" + number);
        }

        private int number(EventId telling) {
            return telling.equals(id)
                    ? 1
                    : Integer.parseInt(telling.id().substring(id.id().length() + 1));
        }

        private Told told(FulfilmentEvent event) {
            return new Told(event, new Provenance(null, null, id.id(), null));
        }
    }
}
