package io.makegood.kernel.messaging;

import io.makegood.kernel.tenancy.Tenant;
import java.time.OffsetDateTime;

/** A CloudEvent that was received, its data read into the consumer's own record. */
public record Message<T>(
        String id,
        String source,
        String type,
        String subject,
        OffsetDateTime time,
        Tenant tenant,
        String key,
        T data) {}
