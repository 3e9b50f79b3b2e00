package io.makegood.compensation.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A provider's report, written line by line. */
final class StripeFile {

    static final String HEADER = "balance_transaction_id,created_utc,available_on,currency,gross,fee,net,"
            + "reporting_category,source_id,description,customer_facing_amount,payment_metadata[payout]";

    private final List<String> lines = new ArrayList<>(List.of(HEADER));

    /** A refund that went out, known by whatever is given. */
    StripeFile refund(String amount, String reference, String description, String payout) {
        return line("refund", "-" + amount, "0.00", reference, description, payout);
    }

    StripeFile line(String category, String gross, String fee, String reference, String description, String payout) {
        String currency = gross.contains(" ") ? gross.substring(gross.indexOf(' ') + 1) : "eur";
        String amount = gross.contains(" ") ? gross.substring(0, gross.indexOf(' ')) : gross;
        String net = new BigDecimal(amount).subtract(new BigDecimal(fee)).toPlainString();
        String id = "txn_" + UUID.randomUUID();
        return raw(String.join(
                ",",
                id.replace("-", "").substring(0, 20),
                "2026-03-02 00:00:00",
                "2026-03-02",
                currency,
                amount,
                fee,
                net,
                category,
                reference,
                description,
                amount,
                payout));
    }

    StripeFile raw(String line) {
        lines.add(line);
        return this;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
