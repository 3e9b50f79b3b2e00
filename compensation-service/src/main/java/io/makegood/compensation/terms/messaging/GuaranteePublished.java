package io.makegood.compensation.terms.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.compensation.terms.PublishedGuarantee;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.terms.calendar.BusinessCalendar;
import io.makegood.terms.check.Validation;
import org.jspecify.annotations.Nullable;

/** What we read of {@code makegood.guarantee-published}. */
record GuaranteePublished(
        String code,
        int version,
        String name,
        JsonNode terms,
        @Nullable JsonNode calendars) {

    /** Terms that cannot be priced by are refused here, before a verdict needs them. */
    GuaranteePublished {
        Validation.trusted(terms, BusinessCalendar.readAll(orNone(calendars)));
    }

    PublishedGuarantee toGuarantee(Tenant tenant) {
        return new PublishedGuarantee(
                new PublishedGuarantee.Key(tenant, new GuaranteeVersion(code, version)),
                name,
                terms,
                orNone(calendars));
    }

    private static JsonNode orNone(@Nullable JsonNode calendars) {
        return calendars == null ? JsonNodeFactory.instance.objectNode() : calendars;
    }
}
