package org.imprimatur.platform.guard;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imprimatur.licensing.grant.Limits;

/**
 * Compares a JSON body with the limits of its grant. The body's hash already binds it to the grant; this catches a grant that
 * was minted for more than it says. A name that occurs twice is checked twice; a value that cannot be understood is refused.
 */
final class LimitCheck {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    private final Limits limits;
    private final BigDecimal width;
    private final BigDecimal height;
    private BigDecimal frames = BigDecimal.ZERO;
    private BigDecimal framesPerSecond = BigDecimal.ZERO;

    LimitCheck(Limits limits) {
        this.limits = limits;
        String[] sides = limits.size().split("x");
        width = new BigDecimal(sides[0]);
        height = new BigDecimal(sides[1]);
    }

    void check(InputStream body) throws IOException {
        try (InputStream in = body;
                JsonParser parser = Json.createParser(in)) {
            if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
                throw exceeded("body", "no object");
            }
            readMembers(parser);
        } catch (JsonException | NumberFormatException | NoSuchElementException e) {
            throw exceeded("body", "not to be understood");
        }
        checkFrames();
    }

    private void readMembers(JsonParser parser) {
        Event event = parser.next();
        while (event != Event.END_OBJECT) {
            String name = parser.getString();
            checkMember(name, parser.next(), parser);
            event = parser.next();
        }
        if (parser.hasNext()) {
            parser.next(); // anything behind the object makes the parser throw
        }
    }

    private void checkMember(String name, Event value, JsonParser parser) {
        if (value == Event.VALUE_NULL) {
            return; // the same as leaving it out
        }
        switch (name) {
            case "seconds" -> atMost(name, number(value, parser), BigDecimal.valueOf(limits.seconds()));
            case "n" -> atMost(name, number(value, parser), BigDecimal.valueOf(limits.count()));
            case "width" -> atMost(name, number(value, parser), width);
            case "height" -> atMost(name, number(value, parser), height);
            case "size" -> checkSize(text(value, parser));
            case "num_frames" -> frames = number(value, parser).max(frames);
            case "fps" -> framesPerSecond = slower(number(value, parser));
            default -> skip(value, parser);
        }
    }

    private void checkSize(String size) {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw exceeded("size", size);
        }
        atMost("size", new BigDecimal(matcher.group(1)), width);
        atMost("size", new BigDecimal(matcher.group(2)), height);
    }

    private void checkFrames() {
        if (frames.signum() > 0 && framesPerSecond.signum() > 0) {
            atMost("num_frames", frames, framesPerSecond.multiply(BigDecimal.valueOf(limits.seconds())));
        }
    }

    private BigDecimal slower(BigDecimal rate) {
        return framesPerSecond.signum() == 0 ? rate : framesPerSecond.min(rate);
    }

    private static void skip(Event value, JsonParser parser) {
        if (value == Event.START_OBJECT) {
            parser.skipObject();
        } else if (value == Event.START_ARRAY) {
            parser.skipArray();
        }
    }

    private static BigDecimal number(Event value, JsonParser parser) {
        return new BigDecimal(text(value, parser));
    }

    private static String text(Event value, JsonParser parser) {
        if (value != Event.VALUE_STRING && value != Event.VALUE_NUMBER) {
            throw exceeded("body", "not to be understood");
        }
        String text = parser.getString();
        if (text.length() > 20) {
            throw exceeded("body", "not to be understood");
        }
        return text;
    }

    private static void atMost(String name, BigDecimal value, BigDecimal limit) {
        if (value.signum() < 0 || value.compareTo(limit) > 0) {
            throw exceeded(name, value.toString());
        }
    }

    private static StoppedException exceeded(String name, String value) {
        return StoppedException.of(Problem.LIMITS_EXCEEDED, name + " is " + value + ".");
    }
}
