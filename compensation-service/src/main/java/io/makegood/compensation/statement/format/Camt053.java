package io.makegood.compensation.statement.format;

import io.makegood.kernel.refusal.Invalid;
import java.io.Reader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A bank's statements by ISO 20022, entry by entry. Since the balances have to tie, an entry that cannot be read refuses
 * the whole file. There are no document types and no entities.
 */
final class Camt053 {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt[.]053[.]001[.](02|04|06|08)";

    private final StatementSink sink;
    private int entries;

    Camt053(StatementSink sink) {
        this.sink = sink;
    }

    void read(Reader content) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new TagLimit(content));
            document(xml);
        } catch (XMLStreamException unreadable) {
            throw Format.malformed("it is not XML, at line %d"
                    .formatted(
                            unreadable.getLocation() == null
                                    ? 0
                                    : unreadable.getLocation().getLineNumber()));
        } catch (BadLine bad) {
            throw new Invalid(
                    "unreadable-entry",
                    "the statement cannot be read at entry %d: %s".formatted(entries, bad.getMessage()),
                    List.of());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing else is read");
        });
        return factory;
    }

    /** To its very end: a file that breaks off is not taken for a whole one. */
    private void document(XMLStreamReader xml) throws XMLStreamException {
        boolean known = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Format.malformed("it has a document type or an entity");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                known = known || isStatement(xml);
                element(xml);
            }
        }
        if (!known) {
            throw Format.malformed("it has no BkToCstmrStmt");
        }
    }

    private static boolean isStatement(XMLStreamReader xml) {
        String namespace = String.valueOf(xml.getNamespaceURI());
        if (!namespace.matches(NAMESPACE)) {
            throw Format.malformed("its namespace is not one of camt.053.001.02, .04, .06 or .08");
        }
        return xml.getLocalName().equals("BkToCstmrStmt");
    }

    private void element(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "Document", "BkToCstmrStmt" -> {}
            case "Stmt" -> statement(xml);
            default -> XmlNode.read(xml);
        }
    }

    private void statement(XMLStreamReader xml) throws XMLStreamException {
        CamtAccount account = new CamtAccount();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement() && xml.getLocalName().equals("Ntry")) {
                entries++;
                CamtEntry entry = CamtEntry.read(xml, entries);
                account.lines(entry).forEach(sink::line);
            } else if (xml.isStartElement()) {
                account.take(XmlNode.read(xml));
            }
        }
        sink.account(account.toStatement());
    }
}
