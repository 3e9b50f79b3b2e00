package io.makegood.compensation.statement.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.makegood.kernel.json.StorableText;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The itemized report of changes to a balance, in the columns that Stripe publishes for it, in any order; columns that
 * are not known are passed over. A bad line does not stop the others.
 */
final class StripeCsv {

    private static final int LONGEST_CELL = 10_000;
    private static final List<String> REQUIRED =
            List.of("balance_transaction_id", "currency", "gross", "fee", "net", "reporting_category");
    private static final Set<String> MOVES_PAYOUTS = Set.of("refund", "refund_failure");
    private static final Set<String> READ_BY_PEOPLE =
            Set.of("description", "customer_id", "customer_email", "customer_name");

    private static final ObjectReader ROWS = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_CELL)
                            .build())
                    .build())
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build()
            .readerFor(String[].class);

    private final StatementSink sink;
    private final Map<CurrencyUnit, Course> courses = new HashMap<>();

    /** How the balance in one currency moved. */
    private record Course(Money movement, Instant from, Instant until) {

        Course and(Course other) {
            return new Course(
                    movement.plus(other.movement),
                    from.isBefore(other.from) ? from : other.from,
                    until.isAfter(other.until) ? until : other.until);
        }
    }

    StripeCsv(StatementSink sink) {
        this.sink = sink;
    }

    void read(Reader content) throws IOException {
        try (MappingIterator<String[]> rows = ROWS.readValues(content)) {
            List<String> header = header(rows);
            int number = 1;
            while (rows.hasNextValue()) {
                number++;
                row(number, header, rows.nextValue(), rows);
            }
        } catch (JsonProcessingException unreadable) {
            throw Format.malformed(
                    unreadable.getOriginalMessage().lines().findFirst().orElse("not CSV"));
        }
        courses.forEach((currency, course) -> sink.account(new AccountStatement(
                Format.STRIPE.word(), null, null, course.movement(), null, course.from(), course.until())));
    }

    private static List<String> header(MappingIterator<String[]> rows) throws IOException {
        List<String> header = new ArrayList<>();
        if (rows.hasNextValue()) {
            Arrays.stream(rows.nextValue())
                    .map(cell -> cell.replace("\uFEFF", "").strip())
                    .forEach(header::add);
        }
        List<String> missing =
                REQUIRED.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty() || !(header.contains("created_utc") || header.contains("created"))) {
            throw Format.malformed(
                    "its first line has not the columns %s and created_utc or created".formatted(REQUIRED));
        }
        return header;
    }

    private void row(int number, List<String> header, String[] cells, MappingIterator<String[]> rows)
            throws IOException {
        if (cells.length < header.size() && !rows.hasNextValue()) {
            throw Format.malformed("its last line, %d, ends early".formatted(number));
        }
        try {
            StatementLine line = line(number, new Row(header, cells));
            sink.line(line);
            courses.merge(
                    line.amount().getCurrencyUnit(),
                    new Course(line.net(), line.bookedAt(), line.bookedAt()),
                    Course::and);
        } catch (BadLine bad) {
            sink.refused(number, String.valueOf(bad.getMessage()));
        }
    }

    private static StatementLine line(int number, Row row) {
        CurrencyUnit currency = Values.currency("currency", row.get("currency"));
        Money gross = Values.money("gross", row.get("gross"), currency);
        Money fee = Values.money("fee", row.get("fee"), currency);
        Money net = Values.money("net", row.get("net"), currency);
        if (!gross.minus(fee).isEqual(net)) {
            throw new BadLine("net", row.get("net"), "gross less fee");
        }
        String category = row.get("reporting_category");
        return new StatementLine(
                number,
                Format.STRIPE.word(),
                row.require("balance_transaction_id"),
                row.time(),
                gross,
                fee,
                MOVES_PAYOUTS.contains(category),
                category.equals("refund_failure"),
                row.names().toNaming());
    }

    /** The cells of a line by column. */
    private static final class Row {

        private final Map<String, String> cells = new LinkedHashMap<>();

        Row(List<String> header, String[] values) {
            if (values.length != header.size()) {
                throw new BadLine("the line", values.length + " cells", "as long as the first, " + header.size());
            }
            for (int index = 0; index < values.length; index++) {
                if (!StorableText.isStorable(values[index])) {
                    throw new BadLine(header.get(index), values[index], "text without NUL");
                }
                cells.put(header.get(index), values[index]);
            }
        }

        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        String require(String column) {
            String value = get(column).strip();
            if (value.isEmpty() || value.length() > 200) {
                throw new BadLine(column, value, "of 1 to 200 characters");
            }
            return value;
        }

        Instant time() {
            String column = get("created_utc").isBlank() ? "created" : "created_utc";
            return Values.time(column, get(column));
        }

        Names names() {
            Names names = new Names().reference(get("source_id"));
            cells.forEach((column, value) -> {
                if (column.contains("_metadata[")) {
                    names.reference(value);
                } else if (READ_BY_PEOPLE.contains(column)) {
                    names.text(value);
                }
            });
            return names;
        }
    }
}
