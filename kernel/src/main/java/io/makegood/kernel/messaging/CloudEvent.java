package io.makegood.kernel.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;

/** The envelope on the wire: CloudEvents 1.0, structured JSON, with the tenant as extension attribute. */
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        OffsetDateTime time,
        String datacontenttype,
        String tenant,
        JsonNode data) {}
