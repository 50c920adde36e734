package org.imprimatur.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Locale;
import java.util.Map;

/**
 * Turns page models into HTML with the templates of {@code src/main/jte}, which the build compiles to classes. Every
 * value is escaped for the place where it stands. Safe for use by many threads; one instance is enough.
 */
public final class Pages {

    private static final String TEMPLATES = "org.imprimatur.web.page.template";

    private final TemplateEngine engine;
    private final Assets assets;

    private Pages(TemplateEngine engine, Assets assets) {
        this.engine = engine;
        this.assets = assets;
    }

    /** Pages that link to these assets. */
    public static Pages with(Assets assets) {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
        return new Pages(engine, assets);
    }

    public String html(Page page) {
        var output = new StringOutput();
        render(page, output);
        return output.toString();
    }

    /** The same, encoded. */
    public byte[] utf8(Page page) {
        var output = new Utf8ByteOutput();
        render(page, output);
        return output.toByteArray();
    }

    /** A statement to be printed: HTML that is well-formed XML and refers to nothing. */
    public String html(StatementDocument document) {
        var output = new StringOutput();
        engine.render(
                "statement-document.jte", Map.of("document", document, "m", Messages.of(document.locale())), output);
        return output.toString();
    }

    private void render(Page page, TemplateOutput output) {
        Messages messages = Messages.of(page.frame().locale());
        engine.render(template(page.getClass()), Map.of("page", page, "m", messages, "assets", assets), output);
    }

    /** {@code SignedOutPage} is shown by {@code signed-out.jte}. */
    static String template(Class<?> page) {
        String name = page.getSimpleName().replaceFirst("Page$", "");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".jte";
    }
}
