package io.makegood.compensation.payout.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.terms.GuaranteeVersion;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the merchant's payment endpoint is sent. Each try says the same. */
record PayoutNotice(String type, Instant timestamp, Content data) {

    record Content(
            UUID payoutId,
            String kind,
            String remedy,
            Money amount,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> inKind,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long points,

            String order,
            UUID promiseId,
            String customer,
            GuaranteeVersion guarantee,
            @Nullable String award,
            String form,
            @Nullable Period expires,
            @Nullable String payer,
            @Nullable Integer verdict,
            String reason) {}

    static PayoutNotice of(Payout payout) {
        Content content = new Content(
                payout.id(),
                payout.kind().word(),
                payout.form().remedy().word(),
                payout.amount(),
                payout.inKind(),
                payout.form().points(payout.amount()),
                payout.promise().order(),
                payout.promise().id(),
                payout.promise().customer(),
                payout.promise().guarantee(),
                payout.grounds().award(),
                payout.form().name(),
                payout.form().expires(),
                payout.form().payer(),
                payout.grounds().verdict(),
                payout.grounds().explanation());
        return new PayoutNotice("payout.instructed", Objects.requireNonNull(payout.instructedAt()), content);
    }
}
