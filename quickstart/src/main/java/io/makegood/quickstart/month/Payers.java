package io.makegood.quickstart.month;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.quickstart.merchant.MerchantEndpoint;
import io.makegood.quickstart.merchant.Payment;
import io.makegood.quickstart.month.Planted.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who really moves the money: a bank pays in euros, the merchant's endpoint whatever else there is.
 *
 * @param run whose orders are meant; others may be paid by the same endpoint
 */
record Payers(Bank bank, MerchantEndpoint endpoint, String run) {

    private static final List<Kind> OF_A_BANK =
            List.of(Kind.MISSING, Kind.AMOUNT, Kind.DUPLICATE, Kind.RETURNED, Kind.UNKNOWN);

    /** In the currency of a guarantee, by now, less what was taken back; as the payers' own books say. */
    BigDecimal paid(Guarantee guarantee) {
        return Paid.sum(paid(), guarantee);
    }

    /** The same for each order. */
    Map<String, BigDecimal> paidByOrder() {
        return paid().collect(groupingBy(Paid::order, reducing(BigDecimal.ZERO, Paid::amount, BigDecimal::add)));
    }

    private Stream<Paid> paid() {
        return Stream.concat(bank.paid().stream(), paidByEndpoint().stream());
    }

    Planted statementOfTheBank() {
        return Planted.in(bank.paid(), OF_A_BANK);
    }

    Planted statementOfTheEndpoint() {
        return Planted.in(paidByEndpoint(), List.of(Kind.values()));
    }

    private List<Paid> paidByEndpoint() {
        return endpoint.payments().stream()
                .filter(payment -> payment.payout().path("order").asText().startsWith(run + "-"))
                .map(Payers::read)
                .toList();
    }

    private static Paid read(Payment payment) {
        JsonNode money = payment.payout().path("amount");
        BigDecimal amount = new BigDecimal(money.path("amount").asText());
        boolean isRecovery = payment.payout().path("kind").asText().equals("recovery");
        return new Paid(
                payment.payoutId(),
                payment.reference(),
                payment.payout().path("order").asText(),
                money.path("currency").asText(),
                isRecovery ? amount.negate() : amount);
    }
}
