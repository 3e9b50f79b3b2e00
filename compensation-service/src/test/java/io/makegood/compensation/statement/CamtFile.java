package io.makegood.compensation.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A bank's statement in euros, written entry by entry; it ties unless told otherwise. */
final class CamtFile {

    /** The beginning of a document, for what is no statement. */
    static final String ROOT = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>";

    private final List<String> entries = new ArrayList<>();
    private BigDecimal moved = BigDecimal.ZERO;
    private BigDecimal error = BigDecimal.ZERO;

    /** One payment. */
    CamtFile debit(String amount, String endToEndId, String text) {
        return entry(amount, "DBIT", "", details(endToEndId, text, ""));
    }

    CamtFile credit(String amount, String endToEndId, String text, String more) {
        return entry(amount, "CRDT", "", details(endToEndId, text, more));
    }

    static String details(String endToEndId, String text, String more) {
        return "<TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>%s<RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls>"
                .formatted(endToEndId, more, text);
    }

    /** A payment within a batch that says its own amount. */
    static String part(String amount, String endToEndId) {
        return details(endToEndId, "part", "<Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd>".formatted(amount));
    }

    CamtFile entry(String amount, String side, String fields, String details) {
        BigDecimal size = new BigDecimal(amount);
        moved = moved.add(side.equals("DBIT") ? size.negate() : size);
        return raw("""
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-03-03</Dt></BookgDt><AcctSvcrRef>2026030300%04d</AcctSvcrRef>%s
                <NtryDtls>%s</NtryDtls></Ntry>
                """.formatted(amount, side, entries.size(), fields, details));
    }

    CamtFile raw(String entry) {
        entries.add(entry);
        return this;
    }

    CamtFile doesNotTieBy(String amount) {
        error = new BigDecimal(amount);
        return this;
    }

    String text() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                %s<GrpHdr><MsgId>m</MsgId></GrpHdr><Stmt><Id>2026-062</Id>
                <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>%s%s%s</Stmt></BkToCstmrStmt></Document>
                """.formatted(
                        ROOT,
                        balance("OPBD", new BigDecimal("1000.00"), "2026-03-02"),
                        balance("CLBD", new BigDecimal("1000.00").add(moved).add(error), "2026-03-03"),
                        String.join("", entries));
    }

    private static String balance(String type, BigDecimal amount, String day) {
        return """
                <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd>
                <Dt><Dt>%s</Dt></Dt></Bal>
                """.formatted(type, amount.abs().toPlainString(), amount.signum() < 0 ? "DBIT" : "CRDT", day);
    }
}
