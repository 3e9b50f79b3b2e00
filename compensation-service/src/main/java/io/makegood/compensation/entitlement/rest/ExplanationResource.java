package io.makegood.compensation.entitlement.rest;

import io.makegood.compensation.entitlement.Entitlement;
import io.makegood.compensation.entitlement.Entitlements;
import io.makegood.compensation.entitlement.Trace;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.promise.Promises;
import io.makegood.compensation.terms.Guarantees;
import io.makegood.compensation.terms.PublishedGuarantee;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.terms.Terms;
import io.makegood.terms.wording.Explanation;
import io.makegood.terms.wording.Explanation.Judged;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/entitlements/{promiseId}/explanation")
@Produces("text/plain;charset=UTF-8")
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Entitlements")
class ExplanationResource {

    private final Entitlements entitlements;
    private final Promises promises;
    private final Guarantees guarantees;
    private final Tenancy tenancy;

    ExplanationResource(Entitlements entitlements, Promises promises, Guarantees guarantees, Tenancy tenancy) {
        this.entitlements = entitlements;
        this.promises = promises;
        this.guarantees = guarantees;
        this.tenancy = tenancy;
    }

    @GET
    @Operation(
            operationId = "explainEntitlements",
            summary = "What is owed on one promise and why, or why not, in words",
            description = "In English or Chinese, as Accept-Language asks. Each step names its rule in the terms.")
    @Parameter(name = "Accept-Language", in = ParameterIn.HEADER, example = "zh")
    public String explain(@PathParam("promiseId") UUID promiseId, @Context HttpHeaders headers) {
        Promise promise = promises.get(new PromiseId(tenancy.current(), promiseId));
        Locale language = headers.getAcceptableLanguages().get(0);
        List<Entitlement> owed = entitlements.newest(promise.key());
        if (owed.isEmpty()) {
            return Explanation.undecided(promise.order(), language);
        }
        PublishedGuarantee.Key key = new PublishedGuarantee.Key(promise.tenant(), promise.guarantee());
        String guarantee = guarantees.nameOf(key);
        Terms terms = Objects.requireNonNull(guarantees.termsOf(List.of(key)).get(key));
        return owed.stream()
                .map(one -> explanation(guarantee, terms, one).in(language))
                .collect(Collectors.joining("\n"));
    }

    private static Explanation explanation(String guarantee, Terms terms, Entitlement owed) {
        Trace trace = owed.trace();
        return new Explanation(
                guarantee,
                owed.promise().order(),
                terms,
                trace.award(),
                owed.amount(),
                owed.form().name(),
                owed.inKind(),
                owed.discretion(),
                trace.verdicts().stream().map(ExplanationResource::judged).toList(),
                trace.steps());
    }

    private static Judged judged(Trace.PricedVerdict verdict) {
        return new Judged(
                verdict.objective(),
                verdict.occurrence(),
                verdict.rePromise(),
                verdict.state(),
                verdict.known(),
                verdict.because());
    }
}
