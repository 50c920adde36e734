package org.imprimatur.platform.mailbox;

import java.util.List;
import java.util.stream.Collectors;

/** The mailbox's pages. Mails are text and nothing else: no part of one becomes markup, and no script runs here. */
final class MailboxPages {

    private MailboxPages() {}

    static String list(List<Mail> mails, String to) {
        String rows = mails.stream().map(MailboxPages::row).collect(Collectors.joining("\n"));
        String table = mails.isEmpty()
                ? "<p>No mail yet. What the application or the sign-in sends appears here.</p>"
                : """
                <div class="scrolled" tabindex="0" role="region" aria-label="Mails">
                <table>
                <thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Received</th></tr></thead>
                <tbody>
                %s
                </tbody>
                </table>
                </div>""".formatted(rows);
        return page("Mails", """
                <form method="get" action="/" role="search">
                <label for="to">Only those to</label>
                <input id="to" name="to" type="email" value="%s" autocomplete="off">
                <button type="submit">Show</button>
                </form>
                %s""".formatted(escape(to), table));
    }

    private static String row(Mail mail) {
        return "<tr><td><a href=\"/messages/%d\">%s</a></td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        mail.id(),
                        escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()),
                        escape(mail.to()),
                        escape(mail.receivedAt().toString()));
    }

    static String mail(Mail mail) {
        return page(mail.subject().isBlank() ? "(no subject)" : mail.subject(), """
                <dl>
                <dt>From</dt><dd>%s</dd>
                <dt>To</dt><dd>%s</dd>
                <dt>Received</dt><dd>%s</dd>
                </dl>
                <pre>%s</pre>
                <details><summary>Headers</summary><pre>%s</pre></details>
                <p><a href="/">All mails</a></p>""".formatted(
                        escape(mail.from()),
                        escape(mail.to()),
                        escape(mail.receivedAt().toString()),
                        linked(mail.text()),
                        escape(String.join("\n", mail.headers()))));
    }

    static String notFound() {
        return page(
                "No such mail",
                "<p>It is not here, or newer ones have taken its place.</p><p><a href=\"/\">All mails</a></p>");
    }

    /** Addresses of the web become links, as mail programs make them. */
    private static String linked(String text) {
        return escape(text).replaceAll("(https?://[^\\s<>&]+)", "<a rel=\"noreferrer\" href=\"$1\">$1</a>");
    }

    private static String page(String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s - LOCAL MAILBOX</title>
                <link rel="stylesheet" href="/style.css">
                </head>
                <body>
                <p class="label">LOCAL MAILBOX, a stand-in for a mail server: what is sent stays here, and nothing is delivered to anybody. The last %3$d mails are kept until it stops.</p>
                <main>
                <h1>%1$s</h1>
                %2$s
                </main>
                </body>
                </html>
                """.formatted(escape(title), content, LocalMailbox.MAILS_MAX);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
