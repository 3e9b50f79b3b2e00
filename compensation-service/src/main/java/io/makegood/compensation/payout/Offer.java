package io.makegood.compensation.payout;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.compensation.terms.Form;
import java.time.Period;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One of the forms between which a customer may choose, and what is owed in all in that form.
 *
 * @param form what it is called, and chosen by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Offer(
        String form, String remedy, Money amount, @Nullable Period expires) {

    public static Offer of(Form form, Money amount) {
        return new Offer(form.name(), form.remedy().word(), amount, form.expires());
    }

    @Override
    public String toString() {
        return "%s %s".formatted(form, amount);
    }
}
