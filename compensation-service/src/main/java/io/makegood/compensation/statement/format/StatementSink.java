package io.makegood.compensation.statement.format;

/** Takes what a reader finds, as it finds it. */
public interface StatementSink {

    void line(StatementLine line);

    /** @param problem what is wrong with the line, for whoever sent it */
    void refused(int number, String problem);

    void account(AccountStatement account);
}
