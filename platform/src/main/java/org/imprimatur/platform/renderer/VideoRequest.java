package org.imprimatur.platform.renderer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imprimatur.platform.renderer.picture.Size;
import org.imprimatur.platform.renderer.picture.Storyboard;

/** What a client asked for, already within the renderer's bounds. */
record VideoRequest(String model, String prompt, int seconds, Size size, List<String> subjects, long seed) {
    static final int FRAMES_PER_SECOND = 12;
    private static final int MAXIMUM_SECONDS = 12;
    private static final Bounds BOUNDS = new Bounds(128, 1280, 1280 * 720);
    private static final int MAXIMUM_PROMPT = 32_000;
    private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    VideoRequest {
        subjects = List.copyOf(subjects);
    }

    static VideoRequest of(Fields fields) {
        if (!fields.all("input_reference").isEmpty()) {
            throw unreadableReference();
        }
        String prompt = prompt(fields);
        return new VideoRequest(
                fields.find("model").filter(model -> !model.isBlank()).orElse("imprimatur-preview"),
                prompt,
                seconds(fields.find("seconds").orElse("4")),
                size(fields.find("size").orElse("1280x720")),
                subjects(fields, prompt),
                seed(fields.find("seed"), prompt));
    }

    static RefusedRequestException unreadableReference() {
        return RefusedRequestException.invalid(
                "invalid_input_reference",
                "The input reference cannot be decoded: it is a file part, an MP4 with H.264 video of at most 1920x1088, a JPEG or a PNG.");
    }

    static String prompt(Fields fields) {
        String prompt = fields.find("prompt").map(String::strip).orElse("");
        if (prompt.isEmpty() || prompt.length() > MAXIMUM_PROMPT) {
            throw RefusedRequestException.invalid("invalid_prompt", "A prompt of 1 to 32000 characters is needed.");
        }
        return prompt;
    }

    Storyboard storyboard() {
        return new Storyboard(prompt, subjects, seed, size, seconds * FRAMES_PER_SECOND, FRAMES_PER_SECOND);
    }

    /** A request that asks for a failure, to try what a failed job does: a prompt with {@code [fail]} in it. */
    boolean isToFail() {
        return prompt.contains("[fail]");
    }

    /** A request that asks to take longer, to try what happens meanwhile: a prompt with {@code [slow]} in it. */
    boolean isToBeSlow() {
        return prompt.contains("[slow]");
    }

    private static int seconds(String text) {
        try {
            double seconds = Double.parseDouble(text);
            if (seconds == Math.rint(seconds) && seconds >= 1 && seconds <= MAXIMUM_SECONDS) {
                return (int) seconds;
            }
        } catch (NumberFormatException e) {
            // falls through to the same refusal
        }
        throw RefusedRequestException.invalid("invalid_seconds", "seconds is a whole number from 1 to 12.");
    }

    static Size size(String text) {
        return BOUNDS.parse(text);
    }

    static List<String> subjects(Fields fields, String prompt) {
        List<String> named = fields.all("imprimatur_subjects").stream()
                .flatMap(text -> List.of(text.split(",")).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        return named.isEmpty()
                ? HANDLE.matcher(prompt)
                        .results()
                        .map(result -> result.group())
                        .distinct()
                        .toList()
                : named;
    }

    static long seed(Optional<String> text, String prompt) {
        try {
            return text.isPresent() ? Long.parseLong(text.get().strip()) : prompt.hashCode();
        } catch (NumberFormatException e) {
            throw RefusedRequestException.invalid("invalid_seed", "seed is a whole number.");
        }
    }
}
