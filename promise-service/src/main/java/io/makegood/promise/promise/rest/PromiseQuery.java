package io.makegood.promise.promise.rest;

import io.makegood.kernel.refusal.Malformed;
import io.makegood.promise.promise.PromiseFilter;
import io.makegood.promise.verdict.State;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a search, as they come. */
public class PromiseQuery {

    @Parameter(description = "the order's reference")
    @QueryParam("order")
    @Nullable String order;

    @Parameter(description = "open, at-risk, kept, breached, excused or void")
    @QueryParam("state")
    @Nullable String state;

    @Parameter(description = "the guarantee's code")
    @QueryParam("guarantee")
    @Nullable String guarantee;

    @Parameter(description = "due at or after this time", example = "2009-11-02T00:00:00+08:00")
    @QueryParam("dueAt[gte]")
    @Nullable String dueFrom;

    @Parameter(description = "due before this time", example = "2009-11-03T00:00:00+08:00")
    @QueryParam("dueAt[lt]")
    @Nullable String dueUntil;

    PromiseFilter filter() {
        return new PromiseFilter(
                order,
                read("state", state, State::of, "open, at-risk, kept, breached, excused or void"),
                guarantee,
                read("dueAt[gte]", dueFrom, PromiseQuery::instant, "a time with an offset"),
                read("dueAt[lt]", dueUntil, PromiseQuery::instant, "a time with an offset"));
    }

    /** In the years that request bodies may name, too: a database cannot keep all that Java can. */
    private static Instant instant(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < 1 || time.getYear() > 9998) {
            throw new DateTimeException("year " + time.getYear());
        }
        return time.toInstant();
    }

    private static <T> @Nullable T read(
            String name, @Nullable String text, Function<String, T> meaning, String expected) {
        try {
            return text == null ? null : meaning.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new Malformed("invalid-parameter", "%s is '%s', but must be %s".formatted(name, text, expected));
        }
    }
}
