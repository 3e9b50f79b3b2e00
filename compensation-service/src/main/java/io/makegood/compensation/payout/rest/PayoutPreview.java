package io.makegood.compensation.payout.rest;

import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.UnsettledTotal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/** What is still to be paid for some orders. */
@Schema(name = "PayoutPreview")
record PayoutPreview(
        @Schema(description = "of all of them, by kind and currency")
        List<TotalView> totals,

        @Schema(description = "those that are not settled, oldest first; of very many the first 1000")
        List<PayoutView> payouts) {

    static final int MOST = 1000;

    /** Of which orders. */
    @Schema(name = "PayoutPreviewRequest")
    record Request(
            @NotNull @Size(min = 1, max = 1000) @Schema(description = "references of orders, at most 1000")
            List<@NotBlank @Size(max = 100) String> orders) {

        static final String EXAMPLE = """
                {"orders": ["1993505414"]}""";
    }

    @Schema(name = "UnsettledTotal")
    record TotalView(
            @Schema(enumeration = {"payment", "recovery"}) String kind, Money amount, long payouts) {

        static TotalView of(UnsettledTotal total) {
            return new TotalView(total.kind().word(), total.amount(), total.payouts());
        }
    }

    static PayoutPreview of(List<UnsettledTotal> totals, List<Payout> payouts) {
        return new PayoutPreview(
                totals.stream().map(TotalView::of).toList(),
                payouts.stream().map(PayoutView::of).toList());
    }
}
