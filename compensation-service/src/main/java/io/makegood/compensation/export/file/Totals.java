package io.makegood.compensation.export.file;

import io.makegood.compensation.export.table.Kind;
import io.makegood.compensation.export.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Sums of the amounts in a file, by currency and by what its kind is totalled by. Few, however many the rows. */
final class Totals {

    /** What a sum is of: the cells that it is broken down by, and last the currency. */
    record Key(List<String> by) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return IntStream.range(0, by.size())
                    .map(place -> by.get(place).compareTo(other.by.get(place)))
                    .filter(order -> order != 0)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** How many rows, and what each of the totalled columns comes to. */
    record Sum(long rows, List<Money> amounts) {

        Sum plus(Sum other) {
            List<Money> sums = IntStream.range(0, amounts.size())
                    .mapToObj(place -> amounts.get(place).plus(other.amounts.get(place)))
                    .toList();
            return new Sum(rows + other.rows, sums);
        }
    }

    private final int currency;
    private final List<Integer> by;
    private final List<Integer> of;
    private final SortedMap<Key, Sum> sums = new TreeMap<>();

    Totals(Kind kind) {
        this.currency = kind.place("currency");
        this.by = kind.totals().by().stream().map(kind::place).toList();
        this.of = kind.totals().of().stream().map(kind::place).toList();
    }

    void add(Row row) {
        if (of.isEmpty()) {
            return;
        }
        List<String> key = new ArrayList<>();
        by.forEach(place -> key.add(String.valueOf(row.cell(place))));
        key.add(String.valueOf(row.cell(currency)));
        CurrencyUnit unit = CurrencyUnit.of(String.valueOf(row.cell(currency)));
        List<Money> amounts = of.stream().map(place -> amount(row, place, unit)).toList();
        sums.merge(new Key(key), new Sum(1, amounts), Sum::plus);
    }

    SortedMap<Key, Sum> sums() {
        return sums;
    }

    private static Money amount(Row row, int place, CurrencyUnit unit) {
        return row.cell(place) instanceof Money amount ? amount : Money.zero(unit);
    }
}
