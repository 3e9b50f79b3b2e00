package io.makegood.compensation.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * What some figures are of: one currency, and of each dimension they are told apart by one value, which is empty where no
 * fact says it.
 */
public record Slice(CurrencyUnit currency, Map<Dimension, String> values) {

    public static final String UNKNOWN = "";

    public Slice {
        values = Map.copyOf(values);
    }

    static Slice of(ResultSet row, Set<Dimension> by) throws SQLException {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        for (Dimension dimension : by) {
            values.put(dimension, Objects.requireNonNullElse(row.getString(dimension.column()), UNKNOWN));
        }
        return new Slice(CurrencyUnit.of(row.getString("currency")), values);
    }

    /** What there is to say of a dimension; empty if nothing is. */
    public Optional<String> of(Dimension dimension) {
        return Optional.ofNullable(values.get(dimension));
    }

    static String columns(Set<Dimension> by) {
        return Stream.concat(by.stream().map(Dimension::column), Stream.of("currency"))
                .collect(Collectors.joining(", "));
    }
}
