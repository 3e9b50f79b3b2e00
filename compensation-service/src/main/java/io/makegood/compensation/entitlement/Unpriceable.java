package io.makegood.compensation.entitlement;

import io.makegood.kernel.refusal.Refusal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The promise's facts do not fit the terms. Nothing is guessed: the verdict is set aside until someone has looked. */
public final class Unpriceable extends Refusal {

    private Unpriceable(String detail) {
        super(Kind.INVALID, "unpriceable", detail);
    }

    static Unpriceable factMissing(String name) {
        return new Unpriceable("the terms pay a share of '%s', but the promise was made without it".formatted(name));
    }

    static Unpriceable otherCurrency(String name, Money fact, CurrencyUnit currency) {
        return new Unpriceable("'%s' is %s, but the terms pay in %s".formatted(name, fact, currency));
    }
}
