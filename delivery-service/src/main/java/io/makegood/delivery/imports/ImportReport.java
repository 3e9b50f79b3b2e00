package io.makegood.delivery.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.makegood.kernel.refusal.Problem;
import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.refusal.Violation;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** What became of each line of imports: a letter for most, and all that is known of those that were refused. */
@ApplicationScoped
public class ImportReport {

    /** The lines of one chunk. */
    private record Chunk(long firstLine, String marks) {

        List<MarkedLine> lines() {
            return IntStream.range(0, marks.length())
                    .mapToObj(index -> new MarkedLine(firstLine + index, Mark.of(marks.charAt(index))))
                    .toList();
        }
    }

    /** A line and what became of it. */
    public record MarkedLine(long line, Mark mark) {}

    /** So many that they fit in memory, however long they are. */
    private static final int PAGE = 100;

    /** What a problem quotes may be as long as a line. */
    private static final int LONGEST_SENTENCE = 500;

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final ObjectWriter ascii;

    ImportReport(Jdbi jdbi, Tenancy tenancy, ObjectMapper json) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.ascii = json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
    }

    /** Whatever a problem quotes, no database has trouble with it. */
    String written(Refusal problem) {
        try {
            return ascii.writeValueAsString(shortened(Problem.of(problem)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a problem could not be written", unwritable);
        }
    }

    private static Problem shortened(Problem problem) {
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                shortened(problem.detail()),
                null,
                problem.code(),
                problem.errors().stream()
                        .map(error -> new Violation(shortened(error.pointer()), shortened(error.detail())))
                        .toList());
    }

    private static String shortened(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE) + "…";
    }

    /** Lines that follow each other. */
    void add(UUID id, List<LineResult> results) {
        StringBuilder marks = new StringBuilder();
        results.forEach(result -> marks.append(result.mark().letter()));
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into import_chunk (tenant, import_id, first_line, marks)
                        values (:tenant, :id, :firstLine, :marks)
                        """)
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("firstLine", results.get(0).line().number())
                .bind("marks", marks.toString())
                .execute());
        addRefused(
                id, results.stream().filter(result -> result.problem() != null).toList());
    }

    private void addRefused(UUID id, List<LineResult> refused) {
        if (refused.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into refused_line (tenant, import_id, line, content, problem)
                        select :tenant, :id, line, decode(content, 'base64'), problem
                        from unnest(:lines, :contents, :problems) as refused (line, content, problem)
                        """)
                .bind("tenant", tenant())
                .bind("id", id)
                .bind(
                        "lines",
                        refused.stream().map(result -> result.line().number()).toArray(Long[]::new))
                .bind(
                        "contents",
                        refused.stream()
                                .map(result -> Base64.getEncoder()
                                        .encodeToString(result.line().content()))
                                .toArray(String[]::new))
                .bind(
                        "problems",
                        refused.stream()
                                .map(result -> written(Objects.requireNonNull(result.problem())))
                                .toArray(String[]::new))
                .execute());
    }

    /** The lines of the next chunk that begins after a line; none at the end. */
    public List<MarkedLine> linesAfter(UUID id, long line) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select first_line, marks from import_chunk
                        where tenant = :tenant and import_id = :id and first_line > :line
                        order by first_line limit 1
                        """)
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("line", line)
                .map((row, context) -> new Chunk(row.getLong(1), row.getString(2)))
                .findOne()
                .map(Chunk::lines)
                .orElse(List.of()));
    }

    /** Why lines were refused, of those between two, by line. */
    public Map<Long, String> problems(UUID id, long first, long last) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select line, problem from refused_line
                        where tenant = :tenant and import_id = :id and line between :first and :last
                        """)
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("first", first)
                .bind("last", last)
                .setMapKeyColumn("line")
                .setMapValueColumn("problem")
                .collectInto(new GenericType<Map<Long, String>>() {}));
    }

    /** The next lines that were refused, after a line. */
    public List<RefusedLine> refusedAfter(UUID id, long line) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select line, content, problem from refused_line
                        where tenant = :tenant and import_id = :id and line > :line
                        order by line limit :limit
                        """)
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("line", line)
                .bind("limit", PAGE)
                .map((row, context) -> new RefusedLine(row.getLong(1), row.getBytes(2), row.getString(3)))
                .list());
    }

    private String tenant() {
        return tenancy.current().name();
    }
}
