package io.makegood.quickstart.month;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.quickstart.rest.Answer;
import io.makegood.quickstart.rest.Api;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A bank that takes payment files (pain.001), pays all that is in them, and says so (pain.002). */
final class Bank {

    static final String NAME = "bank";

    private static final String ADDRESS = "/payment-providers/" + NAME;
    private static final int CREATED = 201;
    private static final String ALL_PAID = """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
          <GrpHdr><MsgId>B%1$s</MsgId><CreDtTm>2026-01-01T08:00:00Z</CreDtTm></GrpHdr>
          <OrgnlGrpInfAndSts><OrgnlMsgId>%1$s</OrgnlMsgId>
            <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>ACSC</GrpSts></OrgnlGrpInfAndSts>
        </CstmrPmtStsRpt></Document>\
        """;

    private final Api compensations;
    private final List<Paid> paid = new ArrayList<>();

    Bank(Api compensations) {
        this.compensations = compensations;
    }

    List<Paid> paid() {
        return List.copyOf(paid);
    }

    /** Pays all that is due by now. */
    void payWhatIsDue() {
        Answer made = make();
        while (made.status() == CREATED) {
            pay(made.body().path("id").asText());
            made = make();
        }
    }

    private Answer make() {
        return compensations
                .post(ADDRESS + "/files", Map.of(), UUID.randomUUID().toString())
                .orRefuse();
    }

    private void pay(String file) {
        Document content = parsed(compensations
                .get(ADDRESS + "/files/" + file + "/content")
                .orRefuse()
                .body()
                .asText());
        elements(content.getDocumentElement(), "CdtTrfTxInf").forEach(transfer -> paid.add(read(transfer)));
        JsonNode told = compensations
                .postAs("application/xml", ALL_PAID.formatted(text(content, "MsgId")), ADDRESS + "/status-reports")
                .orRefuse()
                .body();
        if (told.path("rejected").asInt() > 0 || !told.path("unknown").isEmpty()) {
            throw new IllegalStateException("the bank paid all, but was understood otherwise: " + told);
        }
    }

    private static Paid read(Element transfer) {
        String endToEnd = elements(transfer, "EndToEndId").get(0).getTextContent();
        String purpose = elements(transfer, "Ustrd").get(0).getTextContent();
        Element amount = elements(transfer, "InstdAmt").get(0);
        return new Paid(
                endToEnd.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"),
                endToEnd,
                purpose.substring(0, purpose.indexOf(' ')),
                amount.getAttribute("Ccy"),
                new BigDecimal(amount.getTextContent()));
    }

    private static String text(Document document, String name) {
        return elements(document.getDocumentElement(), name).get(0).getTextContent();
    }

    private static List<Element> elements(Element within, String name) {
        List<Element> elements = new ArrayList<>();
        var found = within.getElementsByTagName(name);
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    private static Document parsed(String xml) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("the payment file cannot be read: " + e.getMessage(), e);
        }
    }
}
