package io.makegood.compensation.payout.pain;

import io.makegood.compensation.routing.PainSettings;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.joda.money.CurrencyUnit;

/**
 * A file of credit transfers, pain.001.001.09: one batch for each currency, each with its number of transactions and
 * its control sum.
 *
 * @param batches the transfers of one currency each
 */
public record PaymentInitiation(UUID id, Instant createdAt, PainSettings settings, List<List<CreditTransfer>> batches) {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    public int transactions() {
        return batches.stream().mapToInt(List::size).sum();
    }

    /** Of all amounts, whatever their currencies, as the standard has it. */
    public BigDecimal controlSum() {
        return batches.stream().map(PaymentInitiation::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public String xml() {
        StringWriter file = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(file);
            new Writing(xml).document();
            xml.close();
        } catch (XMLStreamException unwritable) {
            throw new IllegalStateException("payment file %s cannot be written".formatted(id), unwritable);
        }
        return file.toString();
    }

    private static BigDecimal sum(Collection<CreditTransfer> transfers) {
        return transfers.stream()
                .map(transfer -> transfer.amount().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What stands within an element. */
    private interface Content {

        void write() throws XMLStreamException;
    }

    private final class Writing {

        private final XMLStreamWriter xml;

        Writing(XMLStreamWriter xml) {
            this.xml = xml;
        }

        void document() throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            element("CstmrCdtTrfInitn", () -> {
                element("GrpHdr", this::header);
                for (int batch = 0; batch < batches.size(); batch++) {
                    int number = batch;
                    element("PmtInf", () -> batch(number, batches.get(number)));
                }
            });
            xml.writeEndDocument();
        }

        private void header() throws XMLStreamException {
            element("MsgId", EndToEnd.of(id));
            element("CreDtTm", createdAt.truncatedTo(ChronoUnit.SECONDS).toString());
            element("NbOfTxs", Integer.toString(transactions()));
            element("CtrlSum", controlSum().toPlainString());
            element("InitgPty", () -> element("Nm", settings.debtor().name()));
        }

        private void batch(int number, List<CreditTransfer> transfers) throws XMLStreamException {
            boolean isEuro = transfers.get(0).amount().getCurrencyUnit().equals(CurrencyUnit.EUR);
            element("PmtInfId", EndToEnd.batch(id, number));
            element("PmtMtd", "TRF");
            element("NbOfTxs", Integer.toString(transfers.size()));
            element("CtrlSum", sum(transfers).toPlainString());
            if (isEuro) {
                element("PmtTpInf", () -> element("SvcLvl", () -> element("Cd", "SEPA")));
            }
            element(
                    "ReqdExctnDt",
                    () -> element(
                            "Dt",
                            LocalDate.ofInstant(createdAt, settings.days()).toString()));
            element("Dbtr", () -> element("Nm", settings.debtor().name()));
            element("DbtrAcct", () -> account(settings.debtor().iban()));
            element("DbtrAgt", () -> element("FinInstnId", this::bank));
            element("ChrgBr", isEuro ? "SLEV" : "SHAR");
            for (CreditTransfer transfer : transfers) {
                element("CdtTrfTxInf", () -> transfer(transfer));
            }
        }

        private void transfer(CreditTransfer transfer) throws XMLStreamException {
            element("PmtId", () -> element("EndToEndId", transfer.endToEndId()));
            element("Amt", () -> {
                xml.writeStartElement("InstdAmt");
                xml.writeAttribute("Ccy", transfer.amount().getCurrencyUnit().getCode());
                xml.writeCharacters(transfer.amount().getAmount().toPlainString());
                xml.writeEndElement();
            });
            element("Cdtr", () -> element("Nm", transfer.name()));
            element("CdtrAcct", () -> account(transfer.iban()));
            element("RmtInf", () -> element("Ustrd", transfer.purpose()));
        }

        private void account(String iban) throws XMLStreamException {
            element("Id", () -> element("IBAN", iban));
        }

        private void bank() throws XMLStreamException {
            String bic = settings.debtor().bic();
            if (bic == null) {
                element("Othr", () -> element("Id", "NOTPROVIDED"));
            } else {
                element("BICFI", bic);
            }
        }

        private void element(String name, String text) throws XMLStreamException {
            element(name, () -> xml.writeCharacters(text));
        }

        private void element(String name, Content content) throws XMLStreamException {
            xml.writeStartElement(name);
            content.write();
            xml.writeEndElement();
        }
    }
}
