package crm.tables.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through the elements of a part, by their local names: the strict and the usual dialect differ in namespaces only. */
final class XmlCursor implements AutoCloseable {

    /** Twice Excel's own limit of a cell, because some characters are written as seven. */
    private static final int LONGEST_TEXT = 65_534;

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream part;
    private final XMLStreamReader xml;

    XmlCursor(InputStream part) {
        this.part = part;
        try {
            xml = FACTORY.createXMLStreamReader(part);
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** Goes on to the next start of an element; false at the end of the part. */
    boolean nextStart() {
        while (next()) {
            if (xml.isStartElement()) {
                return true;
            }
        }
        return false;
    }

    /** Goes on to the next start of an element; false when the element of this name ends before, or the part. */
    boolean nextStartWithin(String element) {
        while (next()) {
            if (xml.isStartElement()) {
                return true;
            }
            if (xml.isEndElement() && xml.getLocalName().equals(element)) {
                return false;
            }
        }
        return false;
    }

    String name() {
        return xml.getLocalName();
    }

    /** Null if there is none. */
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** An attribute in a namespace of its own, whichever that is; null if there is none. */
    String foreignAttribute(String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name) && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** All text of the element at whose start this is. */
    String text() {
        return text(false);
    }

    /**
     * The text of the runs in the element at whose start this is, in {@code t}, but not what is beside them: how East Asian
     * characters are pronounced.
     */
    String runs() {
        return text(true);
    }

    private String text(boolean ofRunsOnly) {
        var text = new StringBuilder();
        var path = new ArrayDeque<>(List.of(xml.getLocalName()));
        while (!path.isEmpty() && next()) {
            if (xml.isStartElement()) {
                path.push(xml.getLocalName());
            } else if (xml.isEndElement()) {
                path.pop();
            } else if (xml.isCharacters() && (!ofRunsOnly || path.peek().equals("t") && !path.contains("rPh"))) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                requireShort(text);
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            xml.close();
            part.close();
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean next() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            xml.next();
            return true;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private static void requireShort(StringBuilder text) {
        if (text.length() > LONGEST_TEXT) {
            throw WorkbookUnreadable.tooLarge("has a cell of more than " + LONGEST_TEXT + " characters");
        }
    }

    private static WorkbookUnreadable malformed(XMLStreamException failure) {
        return WorkbookUnreadable.malformed(
                "is damaged: " + failure.getMessage().lines().findFirst().orElse(""));
    }

    /** No entities and nothing from elsewhere. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
