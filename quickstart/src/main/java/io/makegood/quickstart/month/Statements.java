package io.makegood.quickstart.month;

import io.makegood.quickstart.month.Planted.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How payers say what they have moved: a bank in camt.053, a provider in the columns of a balance report. */
final class Statements {

    private static final BigDecimal OPENING = new BigDecimal("1000000.00");
    private static final String HEADER = "balance_transaction_id,created_utc,currency,gross,fee,net,"
            + "reporting_category,source_id,description,refund_metadata[payout]\n";

    private Statements() {}

    /** In euros, from the first day of the month on. */
    static String camt(List<Line> lines, LocalDate day) {
        BigDecimal moved = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        StringBuilder entries = new StringBuilder();
        for (int number = 0; number < lines.size(); number++) {
            entries.append(entry(number, lines.get(number), day));
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
            <GrpHdr><MsgId>month</MsgId></GrpHdr><Stmt><Id>month</Id>
            <Acct><Id><IBAN>DE75512108001245126199</IBAN></Id></Acct>%s%s%s</Stmt></BkToCstmrStmt></Document>
            """.formatted(
                balance("OPBD", OPENING, day.withDayOfMonth(1)), balance("CLBD", OPENING.add(moved), day), entries);
    }

    private static String balance(String type, BigDecimal amount, LocalDate day) {
        return """
            <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd>
            <Dt><Dt>%s</Dt></Dt></Bal>
            """.formatted(type, amount.abs(), side(amount), day);
    }

    private static String entry(int number, Line line, LocalDate day) {
        return """
            <Ntry><Amt Ccy="%s">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>%s</Dt></BookgDt><AcctSvcrRef>E%06d</AcctSvcrRef><NtryDtls><TxDtls>
            <Refs><EndToEndId>%s</EndToEndId></Refs>%s<RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            """.formatted(
                        line.currency(),
                        line.amount().abs(),
                        side(line.amount()),
                        day,
                        number,
                        line.reference(),
                        line.returned() ? "<RtrInf><AddtlInf>account closed</AddtlInf></RtrInf>" : "",
                        line.text());
    }

    private static String side(BigDecimal amount) {
        return amount.signum() < 0 ? "DBIT" : "CRDT";
    }

    /** Every other line is known by its reference only. */
    static String csv(List<Line> lines, LocalDate day) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int number = 0; number < lines.size(); number++) {
            rows.append(row(number, lines.get(number), day));
        }
        return rows.toString();
    }

    private static String row(int number, Line line, LocalDate day) {
        return String.join(
                        ",",
                        "txn_%06d".formatted(number),
                        day + " 09:00:00",
                        line.currency().toLowerCase(Locale.ROOT),
                        line.amount().toPlainString(),
                        "0",
                        line.amount().toPlainString(),
                        line.returned() ? "refund_failure" : "refund",
                        line.reference(),
                        line.text(),
                        number % 2 == 0 ? line.payout() : "")
                + "\n";
    }
}
