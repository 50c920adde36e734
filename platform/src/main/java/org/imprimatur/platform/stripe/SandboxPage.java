package org.imprimatur.platform.stripe;

/** A page of the stand-in, which never looks like anything else. */
final class SandboxPage {

    private SandboxPage() {}

    static String of(String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%1$s - SANDBOX STAND-IN</title>
                <style>
                :root { color-scheme: light dark; font-family: system-ui, sans-serif; }
                body { margin: 0 auto; max-width: 42rem; padding: 1rem; line-height: 1.5; }
                .label { border: 2px dashed; padding: .5rem 1rem; font-weight: 700; }
                button { font: inherit; padding: .6rem 1.2rem; }
                table { border-collapse: collapse; } td, th { padding: .25rem .75rem; text-align: start; }
                </style>
                </head>
                <body>
                <p class="label">SANDBOX STAND-IN: this is not Stripe, and no money moves.</p>
                <main>
                <h1>%1$s</h1>
                %2$s
                </main>
                </body>
                </html>
                """.formatted(escape(title), content);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
