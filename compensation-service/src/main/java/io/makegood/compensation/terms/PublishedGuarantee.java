package io.makegood.compensation.terms;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.terms.Terms;
import io.makegood.terms.calendar.BusinessCalendar;
import io.makegood.terms.check.Validation;

/** A guarantee version as a tenant published it, with the calendars that its terms name. */
public record PublishedGuarantee(Key key, String name, JsonNode terms, JsonNode calendars) {

    /** A guarantee version among those of all tenants. */
    public record Key(Tenant tenant, GuaranteeVersion version) {}

    Terms compiled() {
        return Validation.trusted(terms, BusinessCalendar.readAll(calendars));
    }
}
