package io.makegood.compensation.provision.rest;

import io.makegood.compensation.promise.OpenRisk;
import io.makegood.compensation.provision.Exposure;
import io.makegood.compensation.provision.Rates;
import io.makegood.compensation.terms.GuaranteeVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What one promise may still come to. */
@Schema(name = "OpenRisk")
record ExposureView(
        UUID promiseId,
        String order,
        String customer,
        GuaranteeVersion guarantee,

        @Schema(
                description = "breached, if anything of it is",
                enumeration = {"at-risk", "breached"})
        String state,

        @Schema(description = "what of it is open") List<DueView> dueTimes,

        @Schema(description = BOOKED) Money booked,
        @Schema(description = LEAST) Money least,

        @Schema(description = MOST + "; absent when the terms have no bound") @Nullable Money most,

        @Schema(description = PROVISION) @Nullable Money provision) {

    static final String BOOKED = "owed in all already, by the newest entitlements";
    static final String LEAST =
            "owed in all if what is at risk is broken by the least, what is broken gets no worse, and all is claimed";
    static final String MOST = "owed in all if it becomes as bad as can be";
    static final String PROVISION = "expected beyond what is booked, by the rates; absent while none are set";

    @Schema(name = "OpenDueTime")
    record DueView(
            String objective,

            @Schema(description = "which of several, such as one visit; else empty")
            String occurrence,

            @Schema(description = "0 is the promise itself") int rePromise,
            @Schema(enumeration = {"at-risk", "breached"}) String state,

            @Schema(description = "absent where nothing is due, as of what must not happen too often") @Nullable Instant dueAt,

            @Schema(description = "when we heard that it is so")
            Instant since,

            @Schema(description = "number of the verdict that says so")
            int verdict) {

        static DueView of(OpenRisk risk) {
            return new DueView(
                    risk.due().objective(),
                    risk.due().occurrence(),
                    risk.due().rePromise(),
                    risk.state().word(),
                    risk.dueAt(),
                    risk.since(),
                    risk.number());
        }
    }

    static ExposureView of(Exposure exposure, @Nullable Rates rates) {
        return new ExposureView(
                exposure.promise().id(),
                exposure.promise().order(),
                exposure.promise().customer(),
                exposure.promise().guarantee(),
                exposure.state().word(),
                exposure.risks().stream().map(DueView::of).toList(),
                exposure.booked(),
                exposure.least().amount(),
                exposure.most() == null ? null : exposure.most().amount(),
                rates == null ? null : rates.provision(exposure));
    }
}
