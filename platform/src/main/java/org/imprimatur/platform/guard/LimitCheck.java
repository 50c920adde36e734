package org.imprimatur.platform.guard;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imprimatur.licensing.grant.Limits;

/**
 * Compares what a body asks for with the limits of its grant. The body's hash already binds it to the grant; this catches a
 * grant that was made out for more than it says. Servers differ in which of two equal names they take and in what they do
 * with what is left out: a name that occurs twice, one that is not known, and a missing measure are refused.
 */
final class LimitCheck {
    /** The longest value that is compared with a limit. */
    static final int MEASURE_LENGTH_MAX = 20;

    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6})?");

    private final Operation operation;
    private final Limits limits;
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> measures = new HashMap<>();

    LimitCheck(Operation operation, Limits limits) {
        this.operation = operation;
        this.limits = limits;
    }

    void checkJson(InputStream body) throws IOException {
        JsonFields.read(body, this);
        check();
    }

    void checkForm(InputStream body, String contentType) throws IOException {
        FormFields.read(body, contentType, this);
        check();
    }

    /** Whether the value of that name is to be brought to {@link #measure}; refuses a name that has no place here. */
    boolean isMeasure(String name) {
        takeOnce(name);
        if (!operation.measures(name) && !operation.passesWords(name)) {
            throw StoppedException.of(Problem.LIMITS_EXCEEDED, "The field " + name + " cannot be judged.");
        }
        return operation.measures(name);
    }

    void measure(String name, String value) {
        if (value.length() > MEASURE_LENGTH_MAX) {
            throw exceeded(name, "too long");
        }
        measures.put(name, value);
    }

    void file(String name) {
        takeOnce(name);
        if (!operation.passesFile(name)) {
            throw StoppedException.of(Problem.LIMITS_EXCEEDED, "A file named " + name + " has no place here.");
        }
    }

    static StoppedException notUnderstood() {
        return exceeded("body", "not to be understood");
    }

    private void takeOnce(String name) {
        if (!names.add(name)) {
            throw StoppedException.of(Problem.LIMITS_EXCEEDED, "The field " + name + " occurs twice.");
        }
    }

    private void check() {
        requireAll();
        measures.forEach(this::checkMeasure);
        if (measures.containsKey("num_frames") && measures.containsKey("fps")) {
            BigDecimal frames = number("fps").multiply(BigDecimal.valueOf(limits.seconds()));
            atMost("num_frames", number("num_frames"), frames);
        }
    }

    private void requireAll() {
        require("prompt", names.contains("prompt"));
        require("size", has("size") || has("width") && has("height"));
        require("num_frames and fps", has("num_frames") == has("fps"));
        require("seconds", operation.isSynchronous() || has("seconds") || has("num_frames"));
    }

    private boolean has(String measure) {
        return measures.containsKey(measure);
    }

    private static void require(String name, boolean isThere) {
        if (!isThere) {
            throw exceeded(name, "missing");
        }
    }

    private void checkMeasure(String name, String value) {
        switch (name) {
            case "seconds" -> atMost(name, number(name), BigDecimal.valueOf(limits.seconds()));
            case "n", "count" -> atMost(name, number(name), BigDecimal.valueOf(limits.count()));
            case "width" -> atMost(name, number(name), side(0));
            case "height" -> atMost(name, number(name), side(1));
            case "size" -> checkSize(value);
            default -> number(name); // together with another one, in check()
        }
    }

    private void checkSize(String size) {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw exceeded("size", size);
        }
        atMost("size", new BigDecimal(matcher.group(1)), side(0));
        atMost("size", new BigDecimal(matcher.group(2)), side(1));
    }

    private BigDecimal side(int index) {
        return new BigDecimal(limits.size().split("x")[index]);
    }

    private BigDecimal number(String name) {
        String value = measures.getOrDefault(name, "");
        if (!NUMBER.matcher(value).matches()) {
            throw exceeded(name, value);
        }
        return new BigDecimal(value);
    }

    /** Nothing is not an amount: some servers take 0 as "as you like". */
    private static void atMost(String name, BigDecimal value, BigDecimal limit) {
        if (value.signum() <= 0 || value.compareTo(limit) > 0) {
            throw exceeded(name, value.toString());
        }
    }

    private static StoppedException exceeded(String name, String value) {
        return StoppedException.of(Problem.LIMITS_EXCEEDED, name + " is " + value + ".");
    }
}
