package io.makegood.compensation.payout;

import java.util.List;
import org.joda.money.Money;

/** Says why a payment has to wait before it goes out. */
@FunctionalInterface
public interface Holding {

    Holding NOTHING = (payment, total) -> List.of();

    /**
     * @param total what the customer then has of the award, what was paid before included
     * @return nothing if it need not wait
     */
    List<Hold> reasons(Payout payment, Money total);
}
