package org.imprimatur.web.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads our pages as XML, which is stricter than any browser: every element closed in its order, every value quoted, no
 * stray {@code <} or {@code &}. Void elements and attributes without a value are completed first.
 */
final class Html {

    private static final Pattern TAG = Pattern.compile("<([a-z][a-z0-9]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*?)/?>");
    private static final Pattern VOID = Pattern.compile("meta|link|input|br|hr|img|wbr");
    private static final Pattern BARE =
            Pattern.compile("\\s([a-z-]+)(?=\\s|$)|((?:\\s[a-zA-Z0-9-]+)=(?:\"[^\"]*\"|'[^']*'))");

    private Html() {}

    static Document parse(String html) {
        String xml = TAG.matcher(html.replace("<!DOCTYPE html>", "")).replaceAll(Html::complete);
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (SAXException malformed) {
            throw new AssertionError(malformed.getMessage() + "\n" + xml, malformed);
        } catch (ParserConfigurationException | IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int index = 0; index < nodes.getLength(); index++) {
            elements.add((Element) nodes.item(index));
        }
        return elements;
    }

    private static String complete(java.util.regex.MatchResult tag) {
        String attributes = BARE.matcher(tag.group(2))
                .replaceAll(bare -> java.util.regex.Matcher.quoteReplacement(
                        bare.group(1) == null ? bare.group() : " " + bare.group(1) + "=\"" + bare.group(1) + "\""));
        String end = VOID.matcher(tag.group(1)).matches() ? "/>" : ">";
        return java.util.regex.Matcher.quoteReplacement("<" + tag.group(1) + attributes + end);
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException finding) throws SAXException {
            throw finding;
        }

        @Override
        public void error(SAXParseException finding) throws SAXException {
            throw finding;
        }

        @Override
        public void fatalError(SAXParseException finding) throws SAXException {
            throw finding;
        }
    }
}
