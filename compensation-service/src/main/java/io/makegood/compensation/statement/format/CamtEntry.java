package io.makegood.compensation.statement.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a bank's statement. A batch may say its payments one by one; if these come to what the entry moved, each
 * is a line, and else the entry is one line that names them all.
 */
final class CamtEntry {

    /** One payment within an entry. */
    private record Detail(@Nullable Money amount, Money fee, boolean returned, Names names) {}

    private final int number;
    private final XmlNode fields;
    private final Money amount;
    private final Money fee;
    private final List<Detail> details = new ArrayList<>();

    private CamtEntry(int number, XmlNode fields, List<XmlNode> batches) {
        this.number = number;
        this.fields = fields;
        CurrencyUnit currency = currency(fields.at("Amt").orElseThrow(() -> BadLine.missing("Ntry/Amt")));
        this.amount = signed(fields, Values.money("Ntry/Amt", fields.require("Amt"), currency));
        this.fee = fee(fields, currency);
        batches.forEach(this::batch);
    }

    static CamtEntry read(XMLStreamReader xml, int number) throws XMLStreamException {
        XmlNode fields = new XmlNode("Ntry", Map.of(), new StringBuilder(), new ArrayList<>());
        List<XmlNode> details = new ArrayList<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement() && xml.getLocalName().equals("NtryDtls")) {
                details(xml, details);
            } else if (xml.isStartElement()) {
                fields.children().add(XmlNode.read(xml));
            }
        }
        return new CamtEntry(number, fields, details);
    }

    private static void details(XMLStreamReader xml, List<XmlNode> details) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                details.add(XmlNode.read(xml));
            }
        }
    }

    private void batch(XmlNode part) {
        if (part.name().equals("TxDtls")) {
            details.add(detail(part));
        } else {
            fields.children().add(part);
        }
    }

    private Detail detail(XmlNode part) {
        Names names = new Names();
        part.all("Refs").flatMap(refs -> refs.children().stream()).forEach(ref -> names.reference(ref.text()));
        part.all("RmtInf/Strd/CdtrRefInf/Ref").forEach(ref -> names.reference(ref.text()));
        Stream.of(
                        "RmtInf/Ustrd",
                        "RltdPties/Cdtr/Pty/Nm",
                        "RltdPties/Cdtr/Nm",
                        "RltdPties/Dbtr/Pty/Nm",
                        "RltdPties/Dbtr/Nm",
                        "AddtlTxInf",
                        "RtrInf/AddtlInf")
                .flatMap(part::all)
                .forEach(text -> names.text(text.text()));
        Optional<XmlNode> moved = part.at("Amt").or(() -> part.at("AmtDtls/TxAmt/Amt"));
        Money amount = moved.map(node -> signed(
                        part.at("CdtDbtInd").isPresent() ? part : fields,
                        Values.money("TxDtls/Amt", node.text(), currency(node))))
                .orElse(null);
        return new Detail(
                amount,
                fee(part, this.amount.getCurrencyUnit()),
                part.at("RtrInf").isPresent(),
                names);
    }

    /** Only what is booked has moved. */
    boolean isBooked() {
        String status = fields.textAt("Sts/Cd") == null ? fields.textAt("Sts") : fields.textAt("Sts/Cd");
        return "BOOK".equals(status);
    }

    Money amount() {
        return amount;
    }

    Instant bookedAt() {
        String day = Stream.of("BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm")
                .map(fields::textAt)
                .filter(text -> text != null)
                .findFirst()
                .orElse("");
        return Values.time("Ntry/BookgDt", day);
    }

    /** The bank's reference if it gives one; not all do. */
    Optional<String> reference() {
        return Optional.ofNullable(fields.textAt("AcctSvcrRef")).filter(text -> !text.isEmpty());
    }

    /** What it consists of; keys and account are not known here. */
    List<StatementLine> lines(String account, String key) {
        if (details.size() > 1 && detailsTie()) {
            List<StatementLine> lines = new ArrayList<>();
            for (Detail detail : details) {
                Money moved = Objects.requireNonNull(detail.amount());
                Names names = new Names().all(detail.names()).text(fields.textAt("AddtlNtryInf"));
                lines.add(line(account, key + "/" + (lines.size() + 1), moved, detail.fee(), detail.returned(), names));
            }
            return lines;
        }
        return List.of(whole(account, key));
    }

    private StatementLine whole(String account, String key) {
        Names names = new Names().reference(fields.textAt("NtryRef")).reference(fields.textAt("AcctSvcrRef"));
        fields.all("Btch/PmtInfId").forEach(id -> names.reference(id.text()));
        fields.all("Btch/MsgId").forEach(id -> names.reference(id.text()));
        details.forEach(detail -> names.all(detail.names()));
        names.text(fields.textAt("AddtlNtryInf"));
        boolean returned = !details.isEmpty() && details.stream().allMatch(Detail::returned);
        Money kept = details.stream().map(Detail::fee).reduce(fee, Money::plus);
        return line(account, key, amount, kept, returned, names);
    }

    private StatementLine line(String account, String key, Money moved, Money kept, boolean returned, Names names) {
        boolean reversed = "true".equals(fields.textAt("RvslInd")) || "1".equals(fields.textAt("RvslInd"));
        boolean cameBack = (returned || reversed) && moved.isPositive();
        return new StatementLine(
                number,
                account,
                key,
                bookedAt(),
                moved.plus(kept),
                kept,
                moved.isNegative() || cameBack,
                cameBack,
                names.toNaming());
    }

    private boolean detailsTie() {
        CurrencyUnit currency = amount.getCurrencyUnit();
        return fee.isZero()
                && details.stream()
                        .allMatch(detail -> detail.amount() != null
                                && detail.amount().getCurrencyUnit().equals(currency))
                && details.stream()
                        .map(Detail::amount)
                        .reduce(Money.zero(currency), Money::plus)
                        .isEqual(amount);
    }

    /** What the bank has kept of, or taken beyond, the payment itself and shows within the amount. */
    private static Money fee(XmlNode charged, CurrencyUnit currency) {
        return charged.all("Chrgs/Rcrd")
                .filter(charge ->
                        "true".equals(charge.textAt("ChrgInclInd")) || "1".equals(charge.textAt("ChrgInclInd")))
                .filter(charge -> charge.at("Amt").map(CamtEntry::currency).equals(Optional.of(currency)))
                .map(charge -> signed(charge, Values.money("Chrgs/Rcrd/Amt", charge.require("Amt"), currency))
                        .negated())
                .reduce(Money.zero(currency), Money::plus);
    }

    static Money signed(XmlNode node, Money amount) {
        String side = node.require("CdtDbtInd");
        if (!side.equals("CRDT") && !side.equals("DBIT")) {
            throw new BadLine(node.name() + "/CdtDbtInd", side, "CRDT or DBIT");
        }
        return side.equals("DBIT") ? amount.negated() : amount;
    }

    static CurrencyUnit currency(XmlNode amount) {
        return Values.currency("Amt/@Ccy", amount.attributes().getOrDefault("Ccy", ""));
    }
}
