package org.imprimatur.platform.renderer;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One page of the list of videos: {@code limit}, {@code after}, {@code order=asc|desc} as OpenAI clients send them. */
final class Listing {
    private static final int MAXIMUM = 100;

    private final int limit;
    private final Optional<String> after;
    private final boolean ascending;

    Listing(Query query) {
        limit = limit(query.find("limit").orElse("20"));
        after = query.find("after");
        ascending = query.find("order").filter("asc"::equals).isPresent();
    }

    JsonObject of(List<Video> oldestFirst) {
        List<Video> ordered = new ArrayList<>(oldestFirst);
        if (!ascending) {
            Collections.reverse(ordered);
        }
        List<Video> rest = ordered.subList(start(ordered), ordered.size());
        List<Video> page = rest.subList(0, Math.min(limit, rest.size()));
        JsonArrayBuilder data = Json.createArrayBuilder();
        page.forEach(video -> data.add(video.toJson()));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("object", "list")
                .add("data", data)
                .add("has_more", rest.size() > page.size());
        if (!page.isEmpty()) {
            json.add("first_id", page.get(0).id())
                    .add("last_id", page.get(page.size() - 1).id());
        }
        return json.build();
    }

    private int start(List<Video> ordered) {
        return after.map(id -> IntStream.range(0, ordered.size())
                        .filter(i -> ordered.get(i).id().equals(id))
                        .map(i -> i + 1)
                        .findFirst()
                        .orElse(ordered.size()))
                .orElse(0);
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAXIMUM) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // falls through to the same refusal
        }
        throw RefusedRequestException.invalid("invalid_limit", "limit is a number from 1 to 100.");
    }
}
