package io.makegood.compensation.statement.rest;

/** Statements that can be sent as they are. */
final class StatementExamples {

    static final String CSV = """
            balance_transaction_id,created_utc,available_on,currency,gross,fee,net,reporting_category,source_id,description,refund_metadata[payout]
            txn_1PExample,2026-03-02 09:15:00,2026-03-02,cny,-11.84,0.00,-11.84,refund,re_1PExample,REFUND FOR 1993505414,019a4f6e-3c00-7000-8000-0000000000a2
            """;

    static final String CAMT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
              <BkToCstmrStmt>
                <GrpHdr><MsgId>20260302-1</MsgId><CreDtTm>2026-03-02T20:00:00Z</CreDtTm></GrpHdr>
                <Stmt>
                  <Id>2026-061</Id>
                  <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>
                  <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">100.00</Amt>
                    <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>
                  <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">87.50</Amt>
                    <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>
                  <Ntry>
                    <Amt Ccy="EUR">12.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                    <BookgDt><Dt>2026-03-02</Dt></BookgDt><AcctSvcrRef>20260302000042</AcctSvcrRef>
                    <NtryDtls><TxDtls>
                      <Refs><EndToEndId>019a4f6e3c00700080000000000000a2</EndToEndId></Refs>
                      <RmtInf><Ustrd>Makegood order 1993505414</Ustrd></RmtInf>
                    </TxDtls></NtryDtls>
                  </Ntry>
                </Stmt>
              </BkToCstmrStmt>
            </Document>
            """;

    private StatementExamples() {}
}
