package org.imprimatur.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The style sheets, scripts and images of the pages: a fixed list, read once. Their addresses carry a digest of their
 * content, so that browsers may keep them for ever and still never show an old one.
 */
public final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "bootstrap.min.css", "text/css; charset=utf-8",
            "imprimatur.css", "text/css; charset=utf-8",
            "htmx.min.js", "text/javascript; charset=utf-8",
            "imprimatur.js", "text/javascript; charset=utf-8",
            "swagger-ui.css", "text/css; charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
            "api.css", "text/css; charset=utf-8",
            "api.js", "text/javascript; charset=utf-8",
            "favicon.svg", "image/svg+xml; charset=utf-8");

    /** One sheet is sent; each surface keeps its own part of it. */
    private static final List<String> STYLE_PARTS = List.of(
            "imprimatur",
            "site",
            "generations",
            "studio",
            "members",
            "approvals",
            "payouts",
            "likeness",
            "verify",
            "operations");

    private final Map<String, Asset> byName;

    private Assets(Map<String, Asset> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** Reads them from the class path. */
    public static Assets load() {
        var loaded = new TreeMap<String, Asset>();
        TYPES.forEach((name, type) -> loaded.put(name, Asset.of(name, type, read(name))));
        return new Assets(loaded);
    }

    /** The address of an asset; asking for an unknown one is a mistake in a template. */
    public Href href(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("no such asset: `" + name + "`"));
        return Href.of("/static/" + asset.digest() + "/" + name);
    }

    public Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static byte[] read(String name) {
        return name.equals("imprimatur.css") ? styleSheet() : content(name);
    }

    private static byte[] styleSheet() {
        return STYLE_PARTS.stream()
                .map(part -> new String(content("style/" + part + ".css"), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] content(String name) {
        try (InputStream content = Assets.class.getResourceAsStream("asset/" + name)) {
            if (content == null) {
                throw new IllegalStateException("asset missing from the build: `" + name + "`");
            }
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
