package io.makegood.quickstart.month;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** One thing of an order, with a promise of its own. */
record Item(Sale sale, BigDecimal price) {

    private static final String IBAN = "DE89370400440532013000";

    /** By what was told before the month was closed. */
    Owed owed() {
        return Owed.of(this, sale.told());
    }

    Owed owedInTheEnd() {
        return Owed.of(
                this,
                Stream.concat(sale.told().stream(), sale.toldLater().stream()).toList());
    }

    /** What the customer has been paid by then: what was too much may be left. */
    BigDecimal paidInTheEnd() {
        BigDecimal owed = owedInTheEnd().total();
        return guarantee().recovers() ? owed : owed.max(owed().total());
    }

    Guarantee guarantee() {
        return sale.guarantee();
    }

    /** As promise-service is asked for it. */
    Map<String, Object> promise() {
        return Map.of(
                "guarantee", guarantee().code(),
                "order", sale.order(),
                "customer", sale.customer(),
                "madeAt", sale.madeAt(),
                "facts", facts());
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(
                "price",
                Map.of("amount", price.toPlainString(), "currency", guarantee().currency()));
        switch (guarantee()) {
            case TWO_DAYS -> {
                facts.put("accountHolder", sale.customer());
                facts.put("iban", IBAN);
            }
            case AGREED_HOUR -> facts.put("agreed", sale.dueAt());
            case THREE_DAYS -> {}
        }
        return facts;
    }
}
