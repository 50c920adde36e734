package org.imprimatur.platform.renderer;

import java.util.Base64;
import java.util.List;
import org.imprimatur.platform.renderer.picture.Memory;
import org.imprimatur.platform.renderer.picture.Scene;
import org.imprimatur.platform.renderer.picture.Size;
import org.imprimatur.platform.renderer.picture.Still;
import org.imprimatur.platform.renderer.picture.Storyboard;

/** A picture that a client asked for, already within the renderer's bounds. */
record ImageRequest(Storyboard board, boolean isJpeg) {
    private static final Bounds BOUNDS = new Bounds(128, 1536, 1536 * 1024);
    private static final double QUALITY = 0.88;

    static ImageRequest of(Fields fields) {
        requireOneOf(fields, "n", List.of("1"));
        requireOneOf(fields, "response_format", List.of("b64_json"));
        requireOneOf(fields, "output_format", List.of("png", "jpeg"));
        refuseReference(fields);
        String prompt = VideoRequest.prompt(fields);
        Size size = BOUNDS.parse(fields.find("size").orElse("1024x1024"));
        Storyboard board = new Storyboard(
                prompt,
                VideoRequest.subjects(fields, prompt),
                VideoRequest.seed(fields.find("seed"), prompt),
                size,
                4 * VideoRequest.FRAMES_PER_SECOND,
                VideoRequest.FRAMES_PER_SECOND);
        return new ImageRequest(
                board, fields.find("output_format").filter("jpeg"::equals).isPresent());
    }

    /** The same moment of the same scene that a film of that prompt shows. */
    String toBase64() {
        Scene scene = new Scene(board, Memory.none());
        byte[] file = isJpeg ? Still.jpeg(scene.still(), QUALITY) : Still.png(scene.still());
        return Base64.getEncoder().encodeToString(file);
    }

    /** Asks for a failure, like a film. */
    boolean isToFail() {
        return board.prompt().contains("[fail]");
    }

    private static void requireOneOf(Fields fields, String name, List<String> allowed) {
        String value = fields.find(name).orElse(allowed.get(0));
        if (!allowed.contains(value)) {
            throw RefusedRequestException.invalid(
                    "invalid_" + name, name + " is " + String.join(" or ", allowed) + ".");
        }
    }

    private static void refuseReference(Fields fields) {
        if (fields.hasReference() || fields.find("image").isPresent()) {
            throw RefusedRequestException.invalid("invalid_input_reference", "A picture is made from words only.");
        }
    }
}
