package io.makegood.kernel.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;

/** Messages are written with the change they tell of, in its transaction; {@link OutboxRelay} sends them. */
@ApplicationScoped
public class Outbox {

    private record Row(Tenant tenant, String topic, String key, String payload) {}

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final InstantSource time;
    private final String source;

    Outbox(
            Jdbi jdbi,
            ObjectMapper json,
            InstantSource time,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.jdbi = jdbi;
        this.json = json;
        this.time = time;
        this.source = "/makegood/" + service;
    }

    public void add(Outgoing message) {
        add(List.of(message));
    }

    /** All messages in one insert, in the order given. */
    public void add(Collection<Outgoing> messages) {
        insert(messages.stream()
                .map(message -> new Row(message.tenant(), message.topic(), message.key(), payload(message)))
                .toList());
    }

    /** A message as it once came, envelope and all. */
    void addAsItWas(Tenant tenant, String topic, String key, String payload) {
        insert(List.of(new Row(tenant, topic, key, payload)));
    }

    private void insert(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into outbox (tenant, topic, message_key, payload)
                        select tenant, topic, message_key, convert_from(payload, 'UTF8')
                        from unnest(:tenants, :topics, :keys, :payloads) with ordinality
                          as message (tenant, topic, message_key, payload, place)
                        order by place
                        """)
                .bind("tenants", column(rows, row -> row.tenant().name()))
                .bind("topics", column(rows, Row::topic))
                .bind("keys", column(rows, Row::key))
                .bind("payloads", payloads(rows))
                .execute());
    }

    /** In bytes, because the driver looks at each character of a text in an array. */
    private static Argument payloads(List<Row> rows) {
        byte[][] payloads = rows.stream()
                .map(row -> row.payload().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf("bytea", payloads));
    }

    private static String[] column(List<Row> rows, Function<Row, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private String payload(Outgoing message) {
        CloudEvent event = new CloudEvent(
                "1.0",
                TimeOrderedId.next().toString(),
                source,
                message.type(),
                message.subject(),
                time.instant().atOffset(ZoneOffset.UTC),
                "application/json",
                message.tenant().name(),
                json.getNodeFactory().pojoNode(message.data()));
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a %s could not be written".formatted(message.type()), unwritable);
        }
    }
}
