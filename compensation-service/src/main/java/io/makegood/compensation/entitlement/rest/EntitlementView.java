package io.makegood.compensation.entitlement.rest;

import io.makegood.compensation.entitlement.Entitlement;
import io.makegood.compensation.entitlement.Trace;
import io.makegood.compensation.terms.GuaranteeVersion;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is owed in all under one award, as of one verdict, and why. */
@Schema(name = "Entitlement")
record EntitlementView(
        UUID id,
        UUID promiseId,
        String order,
        String customer,
        GuaranteeVersion guarantee,
        String award,

        @Schema(enumeration = {"refund", "credit", "coupon", "points", "replacement", "apology"})
        String remedy,

        @Schema(description = "what the remedy is called where it is given", examples = "bill credit")
        String form,

        @Schema(implementation = String.class, description = "how long it is good for, once given", examples = "P1Y")
        @Nullable Period expires,

        @Schema(description = "who bears the cost, where the terms say so", examples = "distributor") @Nullable String payer,

        @Schema(description = "counts the entitlements under this award")
        int number,

        @Schema(description = "number of the verdict that was priced")
        int verdict,

        @Schema(description = "owed in all") Money amount,

        @Schema(description = "owed now less what was owed before")
        Money change,

        @Schema(description = "what is owed that is not money")
        List<String> inKind,

        @Schema(description = "what no rule can compute, and people decide") @Nullable String discretion,

        @Schema(description = "the findings of the trace in one line")
        String explanation,

        Instant computedAt,
        Trace trace) {

    static EntitlementView of(Entitlement entitlement) {
        return new EntitlementView(
                entitlement.id(),
                entitlement.promise().id(),
                entitlement.promise().order(),
                entitlement.promise().customer(),
                entitlement.promise().guarantee(),
                entitlement.trace().award(),
                entitlement.form().remedy().word(),
                entitlement.form().name(),
                entitlement.form().expires(),
                entitlement.form().payer(),
                entitlement.number(),
                entitlement.verdict(),
                entitlement.amount(),
                entitlement.change(),
                entitlement.inKind(),
                entitlement.discretion(),
                entitlement.trace().explanation(),
                entitlement.computedAt(),
                entitlement.trace());
    }
}
