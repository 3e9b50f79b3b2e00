package io.makegood.delivery.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.makegood.kernel.refusal.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a line of CSV apart into its cells. */
public final class CsvCells {

    /** Those that a file may have. */
    public static final String DELIMITERS = ",;\t|";

    private static final ObjectReader ROWS =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build().readerFor(String[][].class);

    private final char delimiter;
    private final ObjectReader rows;

    private CsvCells(char delimiter) {
        this.delimiter = delimiter;
        this.rows = ROWS.with(CsvSchema.emptySchema().withColumnSeparator(delimiter));
    }

    /** @param delimiter null: the first in the header that is not within quotes, or a comma if there is none */
    public static CsvCells of(byte[] header, @Nullable Character delimiter) {
        Quotes quotes = new Quotes(DELIMITERS);
        return new CsvCells(
                delimiter != null
                        ? delimiter
                        : (char) FileText.text(header)
                                .chars()
                                .filter(next -> !quotes.isOpenAfter(next) && DELIMITERS.indexOf(next) >= 0)
                                .findFirst()
                                .orElse(','));
    }

    char delimiter() {
        return delimiter;
    }

    List<String> in(String line) {
        try {
            String[][] read = rows.readValue(line);
            if (read.length == 1) {
                return List.of(read[0]);
            }
        } catch (JsonProcessingException unreadable) {
            throw malformed(unreadable.getOriginalMessage().lines().findFirst().orElse("unreadable"));
        }
        throw malformed("a line break within it is not quoted");
    }

    private static Malformed malformed(String reason) {
        return new Malformed("malformed-csv", "the line is not CSV: " + reason);
    }

    /**
     * The line with a text as its first cell: in place of the one it has, if that is a problem, or before all others.
     *
     * @param header of the file of the line
     */
    public byte[] withFirst(String text, byte[] line, byte[] header) {
        boolean hasProblem = in(FileText.text(header)).get(0).strip().equals(Columns.PROBLEM);
        byte[] plain = FileText.withoutMark(line);
        int rest = hasProblem ? endOfFirst(plain) : 0;
        byte[] first = (quoted(text) + delimiter).getBytes(StandardCharsets.UTF_8);
        byte[] joined = Arrays.copyOf(first, first.length + plain.length - rest);
        System.arraycopy(plain, rest, joined, first.length, plain.length - rest);
        return joined;
    }

    private int endOfFirst(byte[] line) {
        Quotes quotes = new Quotes(String.valueOf(delimiter));
        for (int index = 0; index < line.length; index++) {
            if (!quotes.isOpenAfter(line[index]) && line[index] == delimiter) {
                return index + 1;
            }
        }
        return 0;
    }

    private static String quoted(String text) {
        return '"' + text.replaceAll("\\R", " ").replace("\"", "\"\"") + '"';
    }
}
