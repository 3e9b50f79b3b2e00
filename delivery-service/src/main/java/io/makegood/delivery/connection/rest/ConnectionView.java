package io.makegood.delivery.connection.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonView;
import io.makegood.delivery.connection.Connection;
import io.makegood.kernel.idempotency.Idempotent;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A connection as its owner sees it. Neither its secret nor its address is shown again. */
@Schema(name = "Connection")
record ConnectionView(
        UUID id,
        String adapter,
        @Schema(description = "the source of its events") String source,
        @Schema(type = SchemaType.STRING) @Nullable ZoneId zone,

        @Schema(description = "until when the secret before the current one is valid; null if there was none") @Nullable Instant previousSecretUntil,

        Instant createdAt,

        @Schema(
                type = SchemaType.STRING,
                description = "the address to give to the sender, which nobody can guess; only in the first answer, "
                        + "not when the request is repeated",
                examples = "https://delivery.example/v1/hooks/easypost/6cUHbb3vQ2Xqjw0m1rJmXhXkq2oJdYq0o3oJt0aQw8E")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonView(Idempotent.Once.class)
        @Nullable URI url) {

    static ConnectionView of(Connection connection) {
        return of(connection, null);
    }

    static ConnectionView of(Connection connection, @Nullable URI url) {
        return new ConnectionView(
                connection.id(),
                connection.adapter(),
                connection.sender().source(),
                connection.sender().zone(),
                connection.secrets().previousUntil(),
                connection.createdAt(),
                url);
    }
}
