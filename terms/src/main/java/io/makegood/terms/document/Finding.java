package io.makegood.terms.document;

/**
 * Something wrong with a document: where (a JSON pointer), what, and what would be right. An error stands in the way; a
 * warning does until its author says that it is meant so.
 */
public record Finding(Severity severity, String pointer, String sentence, String suggestion) {

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public enum Severity {
        ERROR,
        WARNING;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
