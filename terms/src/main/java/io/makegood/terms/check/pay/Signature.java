package io.makegood.terms.check.pay;

import io.makegood.terms.check.part.Tree;
import io.makegood.terms.pay.Accrual;
import io.makegood.terms.pay.Amount;
import io.makegood.terms.pay.Choice;
import io.makegood.terms.pay.Indexed;
import io.makegood.terms.pay.Modified;
import io.makegood.terms.pay.Pay;
import io.makegood.terms.pay.Percent;
import io.makegood.terms.pay.Several;
import io.makegood.terms.pay.Tiers;
import io.makegood.terms.wording.Texts;
import java.util.stream.Collectors;

/** A rule as text without its place in the terms, so that rules that say the same read the same. */
final class Signature {

    private Signature() {}

    static String of(Pay pay) {
        String parts = Tree.parts(pay).stream().map(Signature::of).collect(Collectors.joining(";"));
        return "%s[%s](%s)".formatted(pay.getClass().getSimpleName(), own(pay), parts);
    }

    private static String own(Pay pay) {
        if (pay instanceof Amount amount) {
            return amount.value().expression().text();
        }
        if (pay instanceof Percent percent) {
            return percent.percent().expression().text();
        }
        if (pay instanceof Tiers tiers) {
            return tiers.by()
                    + tiers.tiers().stream().map(tier -> Texts.of(tier.range())).collect(Collectors.joining(";"));
        }
        if (pay instanceof Choice choice) {
            return choice.options().stream()
                    .map(option -> Texts.of(option.when()))
                    .collect(Collectors.joining(";"));
        }
        if (pay instanceof Accrual accrual) {
            return own(accrual);
        }
        return pay instanceof Indexed indexed ? indexed.base() + indexed.index() + indexed.on() : ownOfOthers(pay);
    }

    private static String own(Accrual accrual) {
        String rates = accrual.rates().stream()
                .map(rate -> rate.from() + "-" + rate.to())
                .collect(Collectors.joining(";"));
        return "%s %s %s %s %s %s %s"
                .formatted(
                        accrual.by(),
                        accrual.unit(),
                        accrual.after(),
                        accrual.started(),
                        accrual.first() == null,
                        accrual.most(),
                        rates);
    }

    private static String ownOfOthers(Pay pay) {
        if (pay instanceof Several several) {
            return several.how().name();
        }
        return pay instanceof Modified modified ? modified.rounding() + "" + modified.remedy() : pay.pointer();
    }
}
