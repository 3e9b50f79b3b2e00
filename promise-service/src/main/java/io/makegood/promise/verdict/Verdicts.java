package io.makegood.promise.verdict;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.promise.PromiseId;
import io.makegood.promise.sql.Columns;
import io.makegood.promise.sql.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** All verdicts ever reached. They are only added to. */
@ApplicationScoped
public class Verdicts {

    /** A verdict on its way into the database, with the promise it belongs to. */
    private record Row(Promise promise, Verdict verdict) {}

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Verdicts(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Adds what is new and marks promises and due times with what they have come to. */
    void add(Collection<Judged> news, Instant now) {
        List<Row> rows = news.stream()
                .flatMap(judged ->
                        judged.judgement().verdicts().stream().map(verdict -> new Row(judged.promise(), verdict)))
                .toList();
        insert(rows, now);
        markDueTimes(lastOfEach(rows));
        markPromises(news);
    }

    private void insert(List<Row> rows, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into verdict (tenant, promise_id, number, due_no, state, as_of, in_silence, settled,
                          grounds, recorded_at)
                        select tenant, promise_id, number, due_no, state, as_of, in_silence, settled, grounds, :now
                        from unnest(:tenants, cast(:promises as uuid[]), cast(:numbers as integer[]),
                          cast(:dueNos as integer[]), :states, cast(:asOf as timestamptz[]),
                          cast(:inSilence as boolean[]), cast(:settled as boolean[]), cast(:grounds as jsonb[]))
                          as verdict (tenant, promise_id, number, due_no, state, as_of, in_silence, settled, grounds)
                        """)
                .bind("tenants", Columns.of(rows, row -> row.promise().tenant()))
                .bind("promises", Columns.of(rows, row -> row.promise().id()))
                .bind("numbers", Columns.of(rows, row -> row.verdict().number()))
                .bind("dueNos", Columns.of(rows, row -> row.verdict().due().no()))
                .bind(
                        "states",
                        Columns.of(rows, row -> row.verdict().outcome().state().word()))
                .bind("asOf", Columns.of(rows, row -> row.verdict().outcome().asOf()))
                .bind(
                        "inSilence",
                        Columns.of(rows, row -> row.verdict().outcome().inSilence()))
                .bind("settled", Columns.of(rows, row -> row.verdict().outcome().settled()))
                .bind(
                        "grounds",
                        Columns.of(rows, row -> write(row.verdict().outcome().grounds())))
                .bind("now", now)
                .execute());
    }

    private static Collection<Row> lastOfEach(List<Row> rows) {
        return rows.stream()
                .collect(toMap(
                        row -> Map.entry(row.promise().id(), row.verdict().due().no()),
                        Function.identity(),
                        (earlier, later) -> later))
                .values();
    }

    private void markDueTimes(Collection<Row> last) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update due_time set state = marked.state, as_of = marked.as_of, late_by = marked.late_by
                        from unnest(:tenants, cast(:promises as uuid[]), cast(:dueNos as integer[]), :states,
                          cast(:asOf as timestamptz[]), :lateBy) as marked (tenant, promise_id, due_no, state, as_of,
                          late_by)
                        where due_time.tenant = marked.tenant and due_time.promise_id = marked.promise_id
                          and due_time.due_no = marked.due_no
                        """)
                .bind("tenants", Columns.of(last, row -> row.promise().tenant()))
                .bind("promises", Columns.of(last, row -> row.promise().id()))
                .bind("dueNos", Columns.of(last, row -> row.verdict().due().no()))
                .bind(
                        "states",
                        Columns.of(last, row -> row.verdict().outcome().state().word()))
                .bind("asOf", Columns.of(last, row -> row.verdict().outcome().asOf()))
                .bind("lateBy", Columns.of(last, row -> row.verdict().lateBy()))
                .execute());
    }

    private void markPromises(Collection<Judged> news) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update promise set state = marked.state
                        from unnest(:tenants, cast(:ids as uuid[]), :states) as marked (tenant, id, state)
                        where promise.tenant = marked.tenant and promise.id = marked.id
                          and promise.state <> marked.state
                        """)
                .bind("tenants", Columns.of(news, judged -> judged.promise().tenant()))
                .bind("ids", Columns.of(news, judged -> judged.promise().id()))
                .bind("states", Columns.of(news, judged -> judged.state().word()))
                .execute());
    }

    /** Of each promise its verdicts in order; promises without any are not there. */
    Map<PromiseId, List<Verdict>> of(Collection<Promise> promises) {
        Map<PromiseId, Promise> byId = promises.stream().collect(toMap(Promise::id, Function.identity()));
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                        select * from verdict where (tenant, promise_id) in (
                          select * from unnest(:tenants, cast(:ids as uuid[])))
                        order by number
                        """)
                        .bind("tenants", Columns.of(promises, Promise::tenant))
                        .bind("ids", Columns.of(promises, Promise::id))
                        .map((row, context) -> entry(row, byId))
                        .list())
                .stream()
                .collect(groupingBy(Entry::getKey, mapping(Entry::getValue, toList())));
    }

    /** Oldest first, by number. */
    public Page<RecordedVerdict> page(Promise promise, PageQuery query) {
        List<RecordedVerdict> found = jdbi.withHandle(handle -> handle.createQuery("""
                        select * from verdict where tenant = :tenant and promise_id = :promise and number > :after
                        order by number limit :limit + 1
                        """)
                .bind("tenant", promise.tenant().name())
                .bind("promise", promise.id().value())
                .bind("after", query.after(Cursor.START).id().getLeastSignificantBits())
                .bind("limit", query.limit())
                .map((row, context) -> new RecordedVerdict(verdict(row, promise), Times.instant(row, "recorded_at")))
                .list());
        return Page.of(found, query.limit(), Verdicts::position);
    }

    /** A verdict's place is its number. */
    private static Cursor position(RecordedVerdict recorded) {
        return new Cursor(recorded.recordedAt(), new UUID(0, recorded.verdict().number()));
    }

    private Entry<PromiseId, Verdict> entry(ResultSet row, Map<PromiseId, Promise> promises) throws SQLException {
        PromiseId id = new PromiseId(row.getObject("promise_id", UUID.class));
        return Map.entry(id, verdict(row, Objects.requireNonNull(promises.get(id))));
    }

    private Verdict verdict(ResultSet row, Promise promise) throws SQLException {
        Outcome outcome = new Outcome(
                State.of(row.getString("state")),
                Times.instant(row, "as_of"),
                row.getBoolean("in_silence"),
                row.getBoolean("settled"),
                read(row.getString("grounds")));
        return new Verdict(row.getInt("number"), promise.dueTimes().get(row.getInt("due_no")), outcome);
    }

    private String write(Grounds grounds) {
        try {
            return json.writeValueAsString(grounds);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("grounds could not be written", unwritable);
        }
    }

    private Grounds read(String grounds) {
        try {
            return json.readValue(grounds, Grounds.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored grounds cannot be read", unreadable);
        }
    }
}
