package io.makegood.compensation.terms.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.compensation.terms.PublishedGuarantee;
import io.makegood.compensation.terms.TermsReader;
import io.makegood.kernel.tenancy.Tenant;

/** What we read of {@code makegood.guarantee-published}. */
record GuaranteePublished(String code, int version, JsonNode terms) {

    /** Terms that cannot be priced by are refused here, before a verdict needs them. */
    GuaranteePublished {
        TermsReader.read(terms);
    }

    PublishedGuarantee toGuarantee(Tenant tenant) {
        return new PublishedGuarantee(new PublishedGuarantee.Key(tenant, new GuaranteeVersion(code, version)), terms);
    }
}
