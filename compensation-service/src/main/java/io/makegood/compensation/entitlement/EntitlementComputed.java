package io.makegood.compensation.entitlement;

import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.kernel.messaging.Outgoing;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What we tell others about an entitlement, on {@code makegood.compensations}. */
record EntitlementComputed(
        UUID entitlementId,
        UUID promiseId,
        String order,
        String customer,
        GuaranteeVersion guarantee,
        String award,
        String remedy,
        String form,
        @Nullable Period expires,
        @Nullable String payer,
        int number,
        int verdict,
        Money amount,
        Money change,
        List<String> inKind,
        @Nullable String discretion,
        String explanation,
        Instant computedAt,
        Trace trace) {

    static EntitlementComputed of(Entitlement entitlement) {
        return new EntitlementComputed(
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

    static Outgoing message(Entitlement entitlement) {
        return new Outgoing(
                "makegood.compensations",
                entitlement.promise().tenant(),
                entitlement.promise().orderKey(),
                "makegood.entitlement-computed",
                entitlement.promise().id().toString(),
                of(entitlement));
    }
}
