package io.makegood.compensation.approval;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Who may decide up to which amount.
 *
 * @param group of the token, of those who have it
 * @param upTo by currency; null without limit
 */
public record Level(String name, String group, @Nullable List<Money> upTo) {

    public boolean covers(Money amount) {
        return upTo == null || Limit.covers(upTo, amount);
    }
}
