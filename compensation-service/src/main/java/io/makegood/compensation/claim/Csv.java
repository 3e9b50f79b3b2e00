package io.makegood.compensation.claim;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a CSV file (RFC 4180) that a spreadsheet opens as text, whatever it says. */
final class Csv {

    /** With one of these a spreadsheet takes a cell for a formula. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private Csv() {}

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean isFormula = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
