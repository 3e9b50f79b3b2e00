package io.makegood.compensation.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.compensation.Word;
import io.makegood.compensation.statement.ShownLine.Match;
import io.makegood.compensation.statement.ShownLine.State;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The lines of a statement, with what they were matched with and by what. */
@ApplicationScoped
public class ShownLines {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ShownLines(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** In the order in which they were booked; those in one state, or all. */
    public List<ShownLine> list(Tenant tenant, UUID statement, @Nullable State state, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select line.*, line.id as line_id, line.currency as line_currency, line.amount as line_amount,
                          e.id as exception, found.matches
                        from statement_line line
                        left join statement_exception e on e.tenant = line.tenant and e.line_id = line.id
                        cross join lateral (
                          select coalesce(json_agg(json_build_object('payout', m.payout_id, 'amount',
                            cast(m.amount as text), 'on', m.matched_on) order by m.id), '[]') as matches
                          from statement_match m where m.tenant = line.tenant and m.line_id = line.id) found
                        where line.tenant = :tenant and line.statement_id = :statement
                          and (cast(:state as text) is null or line.state = :state)
                          and (line.booked_at, line.id) > (:at, :after)
                        order by line.booked_at, line.id
                        limit :limit
                        """)
                .bind("tenant", tenant.name())
                .bind("statement", statement)
                .bind("state", state == null ? null : state.word())
                .bind("at", after.at())
                .bind("after", after.id())
                .bind("limit", limit)
                .map((row, context) -> line(row))
                .list());
    }

    private ShownLine line(ResultSet row) throws SQLException {
        return new ShownLine(
                Exceptions.shown(row),
                Word.constant(State.class, row.getString("state")),
                row.getObject("exception", UUID.class),
                matches(CurrencyUnit.of(row.getString("line_currency")), row.getString("matches")));
    }

    private List<Match> matches(CurrencyUnit currency, String text) {
        try {
            List<Match> matches = new ArrayList<>();
            for (JsonNode match : json.readTree(text)) {
                matches.add(new Match(
                        UUID.fromString(match.get("payout").asText()),
                        Money.parse(currency + " " + match.get("amount").asText()),
                        json.convertValue(
                                match.get("on"),
                                json.getTypeFactory().constructCollectionType(List.class, String.class))));
            }
            return matches;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored matches cannot be read", unreadable);
        }
    }
}
