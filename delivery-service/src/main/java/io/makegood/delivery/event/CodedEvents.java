package io.makegood.delivery.event;

import io.makegood.kernel.persistence.Columns;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The events of the tenant by the code that they were told with, in the order in which we heard of them. */
@ApplicationScoped
public class CodedEvents {

    /** Before all keys. */
    public static final UUID START = new UUID(0, 0);

    /**
     * Begins a {@code with} that {@link #STANDS} needs: what names another event and was not taken back itself. Once for
     * all events: a look for each of them goes by any index of the tenant while the planner does not know the table yet.
     */
    public static final String NAMERS = """
            with namer as materialized (
              select source, id, coalesce(withdraws, corrects) as named, withdraws is not null as takes_back, derived
              from fulfilment_event
              where tenant = :tenant and (withdraws is not null or corrects is not null)),
            standing_namer as materialized (
              select source, named from namer
              where derived is null and not exists (
                select from namer undoing
                where undoing.source = namer.source and undoing.named = namer.id and undoing.takes_back))
            """;

    /**
     * Of an event: true unless another that was not taken back itself withdraws or corrects it. Good for counting;
     * {@link #standing} knows chains of any length.
     */
    public static final String STANDS = """
            not exists (
              select from standing_namer namer where namer.source = event.source and namer.named = event.id)
            """;

    /** How many events say the same of what happened and why, and were told with the same words. */
    public record Alike(
            String type, @Nullable String reason, @Nullable Party party, CodeReading reading, long count) {}

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final RecordedEvents rows;

    CodedEvents(Jdbi jdbi, Tenancy tenancy, RecordedEvents rows) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.rows = rows;
    }

    /** Those with the code that were not read by the change. */
    public List<RecordedEvent> notReadBy(UUID change, String codes, String code, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from fulfilment_event
                        where tenant = :tenant and codes = :codes and carrier_code = :code and key > :after
                          and read_by is distinct from :change and withdraws is null and derived is null
                        order by key limit :limit
                        """)
                .bind("tenant", tenant())
                .bind("codes", codes)
                .bind("code", code)
                .bind("after", after)
                .bind("change", change)
                .bind("limit", limit)
                .map(rows::read)
                .list());
    }

    public List<RecordedEvent> readBy(UUID change, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from fulfilment_event
                        where tenant = :tenant and read_by = :change and key > :after and derived is null
                        order by key limit :limit
                        """)
                .bind("tenant", tenant())
                .bind("change", change)
                .bind("after", after)
                .bind("limit", limit)
                .map(rows::read)
                .list());
    }

    /** How many of those with the code that stand and were not read by the change say what. */
    public List<Alike> alike(UUID change, String codes, String code) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        <namers>
                        select type, reason, party, told_type, told_reason, told_party, count(*) as count
                        from fulfilment_event event
                        where tenant = :tenant and codes = :codes and carrier_code = :code
                          and read_by is distinct from :change and withdraws is null and derived is null and <stands>
                        group by 1, 2, 3, 4, 5, 6
                        """)
                .define("namers", NAMERS)
                .define("stands", STANDS)
                .bind("tenant", tenant())
                .bind("codes", codes)
                .bind("code", code)
                .bind("change", change)
                .map((row, context) -> new Alike(
                        row.getString("type"),
                        row.getString("reason"),
                        party(row.getString("party")),
                        new CodeReading(
                                row.getString("told_type"),
                                row.getString("told_reason"),
                                party(row.getString("told_party")),
                                null,
                                null),
                        row.getLong("count")))
                .list());
    }

    /** Those of the events that stand. */
    public List<RecordedEvent> standing(List<RecordedEvent> events) {
        List<RecordedEvent> all = new ArrayList<>(events);
        all.addAll(naming(events.stream().map(RecordedEvent::id).toList()));
        Map<EventId, FulfilmentEvent> byId =
                all.stream().collect(Collectors.toMap(RecordedEvent::id, RecordedEvent::event, (one, same) -> one));
        Map<EventId, Standing> standings = Standings.of(byId.values());
        return events.stream()
                .filter(event -> standings.get(event.id()) == Standing.EFFECTIVE)
                .toList();
    }

    /** All that withdraw or correct one of these, or one that does, and so on. */
    public List<RecordedEvent> naming(Collection<EventId> ids) {
        Set<EventId> seen = new HashSet<>(ids);
        List<RecordedEvent> all = new ArrayList<>();
        for (Collection<EventId> named = ids; !named.isEmpty(); ) {
            List<RecordedEvent> namers =
                    namers(named).stream().filter(namer -> seen.add(namer.id())).toList();
            all.addAll(namers);
            named = namers.stream().map(RecordedEvent::id).toList();
        }
        return all;
    }

    private List<RecordedEvent> namers(Collection<EventId> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select event.* from unnest(:sources, :ids) as named (source, id)
                        join fulfilment_event event
                          on event.tenant = :tenant and event.source = named.source
                            and coalesce(event.withdraws, event.corrects) = named.id
                            and (event.withdraws is not null or event.corrects is not null) and event.derived is null
                        """)
                .bind("tenant", tenant())
                .bind("sources", Columns.of(ids, EventId::source))
                .bind("ids", Columns.of(ids, EventId::id))
                .map(rows::read)
                .list());
    }

    private static @Nullable Party party(@Nullable String word) {
        return word == null ? null : Party.of(word);
    }

    private String tenant() {
        return tenancy.current().name();
    }
}
