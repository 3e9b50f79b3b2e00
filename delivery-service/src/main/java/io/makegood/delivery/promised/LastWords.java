package io.makegood.delivery.promised;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.kernel.persistence.Columns;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The last word on each thing that others tell of an order. */
@ApplicationScoped
public class LastWords {

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Tenancy tenancy;

    LastWords(Jdbi jdbi, ObjectMapper json, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.json = json;
        this.tenancy = tenancy;
    }

    /** All in one statement. What was overtaken meanwhile, or is said again, changes nothing. */
    public void remember(Collection<Heard> heard) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into last_word (tenant, order_reference, key, number, said)
                        select distinct on (tenant, order_reference, key)
                          tenant, order_reference, key, number, cast(said as jsonb)
                        from unnest(:tenants, :orders, :keys, cast(:numbers as bigint[]), :said)
                          as word (tenant, order_reference, key, number, said)
                        order by tenant, order_reference, key, number desc
                        on conflict (tenant, order_reference, key) do update
                          set number = excluded.number, said = excluded.said
                          where excluded.number > last_word.number
                        """)
                .bind("tenants", Columns.of(heard, one -> one.tenant().name()))
                .bind("orders", Columns.of(heard, Heard::order))
                .bind("keys", Columns.of(heard, one -> one.word().key()))
                .bind("numbers", Columns.of(heard, one -> one.word().number()))
                .bind("said", Columns.of(heard, one -> written(one.word())))
                .execute());
    }

    public List<Word> ofOrder(String order) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select said from last_word where tenant = :tenant and order_reference = :order order by key
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("order", order)
                .mapTo(String.class)
                .map(this::read)
                .list());
    }

    private String written(Word word) {
        try {
            return json.writerFor(Word.class).writeValueAsString(word);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a word could not be written", unwritable);
        }
    }

    private Word read(String said) {
        try {
            return json.readValue(said, Word.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored word cannot be read", unreadable);
        }
    }
}
