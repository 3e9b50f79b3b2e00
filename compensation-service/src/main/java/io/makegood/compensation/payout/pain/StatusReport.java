package io.makegood.compensation.payout.pain;

import io.makegood.kernel.refusal.Malformed;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says of a payment file, pain.002.001.10: of the whole, of its batches, and of single payments. What is said
 * of a part counts for that part more than what is said of the whole.
 *
 * @param messageId of the payment file
 * @param batches by the id of the batch
 * @param transactions by their end-to-end id
 */
public record StatusReport(
        String messageId,
        Optional<BankStatus> group,
        Map<String, BankStatus> batches,
        Map<String, BankStatus> transactions) {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.";
    private static final int REASON_MOST = 200;

    /** What tells one thing from others of its kind. */
    private static final Map<String, String> ID_OF = Map.of(
            "OrgnlGrpInfAndSts", "OrgnlMsgId",
            "OrgnlPmtInfAndSts", "OrgnlPmtInfId",
            "TxInfAndSts", "OrgnlEndToEndId");

    public static StatusReport read(byte[] xml) {
        try {
            XMLStreamReader reader = reader(xml);
            try {
                return new Reading(reader).report();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException unreadable) {
            String rule = String.valueOf(unreadable.getMessage())
                    .lines()
                    .reduce((a, b) -> b)
                    .orElse("");
            throw new Malformed(
                    "malformed-xml", "the body is not the XML expected: " + rule.replaceFirst("^Message: ", ""));
        }
    }

    /** A document of somebody else must not make us read files or call addresses. */
    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    public Optional<BankStatus> of(String batch, String endToEndId) {
        return Optional.ofNullable(transactions.get(endToEndId))
                .or(() -> Optional.ofNullable(batches.get(batch)))
                .or(() -> group);
    }

    /** One pass over the document. */
    private static final class Reading {

        private final XMLStreamReader xml;
        private final Deque<Part> parts = new ArrayDeque<>();
        private final Map<String, BankStatus> batches = new HashMap<>();
        private final Map<String, BankStatus> transactions = new HashMap<>();
        private @Nullable Part group;

        Reading(XMLStreamReader xml) {
            this.xml = xml;
        }

        StatusReport report() throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD ->
                        throw new Malformed("malformed-xml", "the body has a document type, which is not read");
                    case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    default -> {}
                }
            }
            if (group == null || group.id.isEmpty()) {
                throw new Malformed(
                        "malformed-xml", "/Document/CstmrPmtStsRpt/OrgnlGrpInfAndSts/OrgnlMsgId is missing");
            }
            return new StatusReport(group.id, group.status(), batches, transactions);
        }

        private void begin(String name) throws XMLStreamException {
            switch (name) {
                case "Document" -> requireNamespace();
                case "OrgnlGrpInfAndSts", "OrgnlPmtInfAndSts", "TxInfAndSts" ->
                    parts.push(new Part(ID_OF.getOrDefault(name, "")));
                case "OrgnlMsgId", "OrgnlPmtInfId", "OrgnlEndToEndId" -> identify(name);
                case "GrpSts", "PmtInfSts", "TxSts" -> current().ifPresent(part -> part.code = text());
                case "Cd", "Prtry", "AddtlInf" -> current().ifPresent(part -> part.reasons.add(text()));
                default -> {}
            }
        }

        private void requireNamespace() {
            String namespace = String.valueOf(xml.getNamespaceURI());
            if (!namespace.startsWith(NAMESPACE)) {
                throw new Malformed(
                        "malformed-xml", "/Document is of '%s', but must be of %s10".formatted(namespace, NAMESPACE));
            }
        }

        /** Payments may repeat to which message they belong. */
        private void identify(String name) {
            current()
                    .filter(part -> part.id.isEmpty() && name.equals(part.idName))
                    .ifPresent(part -> part.id = text());
        }

        private void end(String name) {
            switch (name) {
                case "OrgnlGrpInfAndSts" -> group = parts.pop();
                case "OrgnlPmtInfAndSts" -> parts.pop().in(batches);
                case "TxInfAndSts" -> parts.pop().in(transactions);
                default -> {}
            }
        }

        private Optional<Part> current() {
            return Optional.ofNullable(parts.peek());
        }

        private String text() {
            try {
                return xml.getElementText().strip();
            } catch (XMLStreamException unreadable) {
                throw new Malformed("malformed-xml", "the body is not the XML expected: " + unreadable.getMessage());
            }
        }
    }

    /** What is said of one thing. */
    private static final class Part {

        private final String idName;
        private String id = "";
        private String code = "";
        private final StringJoiner reasons = new StringJoiner(" ");

        Part(String idName) {
            this.idName = idName;
        }

        Optional<BankStatus> status() {
            String reason = reasons.toString();
            return code.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new BankStatus(
                            code,
                            reason.isEmpty() ? null : reason.substring(0, Math.min(reason.length(), REASON_MOST))));
        }

        void in(Map<String, BankStatus> statuses) {
            status().ifPresent(status -> statuses.put(id, status));
        }
    }
}
