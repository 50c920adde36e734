package org.imprimatur.generation;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.imprimatur.clearance.ClearanceRequest;

/**
 * A request in the words of the backend's contract, and only those: consent stays with us. Owners' instructions go along
 * as words of the prompt.
 */
record InferenceRequest(String path, DispatchBody body) {

    static final String VIDEOS = "/v1/videos";
    static final String IMAGES = "/v1/images/generations";

    private static final String JSON = "application/json";

    /** A film made from nothing. */
    static InferenceRequest film(ClearanceRequest request, String instructions) {
        return new InferenceRequest(VIDEOS, DispatchBody.of(JSON, json(film(request), request, instructions)));
    }

    /** A film made from another. */
    static InferenceRequest remix(ClearanceRequest request, String instructions, Path parent) {
        String boundary = "imprimatur-" + UUID.randomUUID();
        StringBuilder head = new StringBuilder();
        Map<String, String> fields = film(request);
        fields.put("prompt", prompt(request, instructions));
        fields.forEach((name, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        head.append(("--%s\r\nContent-Disposition: form-data; name=\"input_reference\"; filename=\"parent.mp4\"\r\n"
                        + "Content-Type: video/mp4\r\n\r\n")
                .formatted(boundary));
        DispatchBody body = DispatchBody.around(
                "multipart/form-data; boundary=" + boundary,
                utf8(head.toString()),
                parent,
                utf8("\r\n--%s--\r\n".formatted(boundary)));
        return new InferenceRequest(VIDEOS, body);
    }

    private static Map<String, String> film(ClearanceRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("model", request.model());
        fields.put("seconds", Integer.toString(request.seconds()));
        fields.put("size", request.size());
        return fields;
    }

    private static byte[] json(Map<String, String> fields, ClearanceRequest request, String instructions) {
        var json = Json.createObjectBuilder();
        fields.forEach(json::add);
        return utf8(json.add("prompt", prompt(request, instructions)).build().toString());
    }

    /** A picture; the answer is the picture. */
    static InferenceRequest still(ClearanceRequest request, String instructions) {
        String json = Json.createObjectBuilder()
                .add("model", request.model())
                .add("prompt", prompt(request, instructions))
                .add("n", 1)
                .add("size", request.size())
                .add("output_format", request.medium().wire())
                .add("response_format", "b64_json")
                .build()
                .toString();
        return new InferenceRequest(IMAGES, DispatchBody.of(JSON, utf8(json)));
    }

    private static String prompt(ClearanceRequest request, String instructions) {
        return instructions.isEmpty() ? request.prompt() : request.prompt() + "\n\n" + instructions;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
