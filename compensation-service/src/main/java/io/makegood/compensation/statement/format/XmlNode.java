package io.makegood.compensation.statement.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A small element of a statement with all that is in it; a large one is refused. */
record XmlNode(String name, Map<String, String> attributes, StringBuilder content, List<XmlNode> children) {

    private static final int MOST_LEVELS = 20;
    private static final int MOST_NODES = 2_000;
    private static final int LONGEST_TEXT = 20_000;

    /** Counts while an element is read. */
    private static final class Size {
        private int nodes;
        private int characters;

        void add(int level, int characters) {
            this.characters += characters;
            if (level > MOST_LEVELS || ++nodes > MOST_NODES || this.characters > LONGEST_TEXT) {
                throw Format.malformed("one of its elements is too large");
            }
        }
    }

    /** The element that has just begun; afterwards it has just ended. */
    static XmlNode read(XMLStreamReader xml) throws XMLStreamException {
        return read(xml, 0, new Size());
    }

    private static XmlNode read(XMLStreamReader xml, int level, Size size) throws XMLStreamException {
        XmlNode node = new XmlNode(xml.getLocalName(), attributes(xml), new StringBuilder(), new ArrayList<>());
        size.add(level, 0);
        for (int event = xml.next(); event != XMLStreamReader.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamReader.START_ELEMENT) {
                node.children.add(read(xml, level + 1, size));
            } else if (event == XMLStreamReader.ENTITY_REFERENCE) {
                throw Format.malformed("it has an entity");
            } else if (xml.hasText() && event != XMLStreamReader.COMMENT) {
                size.add(level, xml.getTextLength());
                node.content.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return node;
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            attributes.put(xml.getAttributeLocalName(index), xml.getAttributeValue(index));
        }
        return attributes;
    }

    String text() {
        return content.toString().strip();
    }

    /** The first that lies there, down from this one. */
    Optional<XmlNode> at(String path) {
        return all(path).findFirst();
    }

    Stream<XmlNode> all(String path) {
        Stream<XmlNode> found = Stream.of(this);
        for (String step : path.split("/")) {
            found = found.flatMap(node -> node.children.stream()).filter(child -> child.name.equals(step));
        }
        return found;
    }

    @Nullable String textAt(String path) {
        return at(path).map(XmlNode::text).orElse(null);
    }

    String require(String path) {
        String text = textAt(path);
        if (text == null || text.isEmpty()) {
            throw BadLine.missing(name + "/" + path);
        }
        return text;
    }
}
