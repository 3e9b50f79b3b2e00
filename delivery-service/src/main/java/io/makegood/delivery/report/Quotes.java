package io.makegood.delivery.report;

/**
 * Whether a byte stands within quotes, as CSV quotes: they open where a cell begins, and one that is doubled is part of
 * the text.
 */
public final class Quotes {

    private final String delimiters;
    private boolean open;
    private boolean mayOpen = true;

    /** @param delimiters after each of which a cell begins */
    public Quotes(String delimiters) {
        this.delimiters = delimiters;
    }

    boolean isOpenAfter(int next) {
        if (open) {
            open = next != '"';
            mayOpen = !open;
        } else {
            open = mayOpen && next == '"';
            mayOpen = delimiters.indexOf(next) >= 0;
        }
        return open;
    }

    void lineBegins() {
        open = false;
        mayOpen = true;
    }
}
