package org.imprimatur.platform.guard;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;

/** Brings the members of a JSON object to the check: plain values only, and nothing behind the object. */
final class JsonFields {
    private JsonFields() {}

    static void read(InputStream body, LimitCheck check) throws IOException {
        try (InputStream in = body;
                JsonParser parser = Json.createParser(in)) {
            if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
                throw LimitCheck.notUnderstood();
            }
            readMembers(parser, check);
        } catch (JsonException | NoSuchElementException e) {
            throw LimitCheck.notUnderstood();
        }
    }

    private static void readMembers(JsonParser parser, LimitCheck check) {
        Event event = parser.next();
        while (event != Event.END_OBJECT) {
            String name = parser.getString();
            readMember(name, parser.next(), parser, check);
            event = parser.next();
        }
        if (parser.hasNext()) {
            parser.next(); // anything behind the object makes the parser throw
        }
    }

    /** A value that is null is the same as none, and is then missed where one is needed. */
    private static void readMember(String name, Event value, JsonParser parser, LimitCheck check) {
        boolean isMeasure = check.isMeasure(name);
        if (value == Event.START_OBJECT || value == Event.START_ARRAY) {
            throw LimitCheck.notUnderstood();
        }
        if (isMeasure && value != Event.VALUE_NULL) {
            check.measure(name, text(value, parser));
        }
    }

    private static String text(Event value, JsonParser parser) {
        if (value != Event.VALUE_STRING && value != Event.VALUE_NUMBER) {
            throw LimitCheck.notUnderstood();
        }
        return parser.getString();
    }
}
