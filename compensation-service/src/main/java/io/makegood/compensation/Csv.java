package io.makegood.compensation;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CSV by RFC 4180. */
public final class Csv {

    /** A spreadsheet would take a text that begins so for a formula, and run what a customer wrote. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private static final String QUOTED = ",\"\r\n";

    private Csv() {}

    public static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell that a spreadsheet opens as text, whatever it says. */
    public static String text(String text) {
        boolean isFormula = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return quoted(isFormula ? "'" + text : text);
    }

    /** A cell as it is: a number, a time. */
    public static String quoted(String cell) {
        boolean isQuoted = cell.chars().anyMatch(character -> QUOTED.indexOf(character) >= 0);
        return isQuoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
