package io.makegood.promise.quote;

import io.makegood.terms.Remedy;
import io.makegood.terms.pricing.Priced;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What all awards that are given in one form come to. Forms are never added up: points are no money.
 *
 * @param form what the remedy is called where it is given
 */
public record Total(Remedy.Kind remedy, String form, Money amount) {

    private record Form(Remedy.Kind remedy, String form) {}

    /** In the order of the awards; none for what comes to nothing. */
    static List<Total> of(List<Priced> awards, CurrencyUnit currency) {
        Map<Form, BigDecimal> sums = new LinkedHashMap<>();
        awards.stream()
                .filter(award -> award.amount().signum() != 0)
                .forEach(award -> sums.merge(
                        new Form(award.remedy().kind(), award.remedy().as()), award.amount(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> new Total(sum.getKey().remedy(), sum.getKey().form(), Money.of(currency, sum.getValue())))
                .toList();
    }
}
