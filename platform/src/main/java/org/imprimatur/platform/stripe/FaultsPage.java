package org.imprimatur.platform.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imprimatur.platform.stripe.Faults.Fault;

/** Where faults are ordered: {@code POST /_sandbox/faults} with {@code fault} and {@code times}. */
final class FaultsPage implements HttpHandler {

    static final String PATH = "/_sandbox/faults";

    private static final int TIMES_MAX = 1000;

    private final SandboxState state;
    private final Faults faults;

    FaultsPage(SandboxState state, Faults faults) {
        this.state = state;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            HttpReply.page(exchange, 200, page());
        } else if (order(HttpReply.form(exchange))) {
            HttpReply.redirect(exchange, PATH);
        } else {
            HttpReply.page(exchange, 400, SandboxPage.of("No such fault", "<p>Name a fault of the list.</p>"));
        }
    }

    private boolean order(Map<String, String> form) {
        try {
            Fault fault = Fault.ofWire(form.getOrDefault("fault", ""));
            int times = Integer.parseInt(form.getOrDefault("times", "1"));
            if (fault == Fault.KEYS_PRUNED) {
                state.commit(new Change().pruneKeys());
            } else {
                faults.order(fault, Math.max(0, Math.min(TIMES_MAX, times)));
            }
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private String page() {
        Map<Fault, Integer> outstanding = faults.outstanding();
        String rows = Stream.of(Fault.values())
                .map(fault -> row(fault, outstanding.getOrDefault(fault, 0)))
                .collect(Collectors.joining("\n"));
        return SandboxPage.of(
                "Faults to order",
                "<table><tr><th>fault</th><th>still to come</th><th></th></tr>%s</table>".formatted(rows));
    }

    private static String row(Fault fault, int left) {
        return """
                <tr><td>%1$s</td><td>%2$d</td><td><form method="post">
                <input type="hidden" name="fault" value="%1$s"><input type="hidden" name="times" value="1">
                <button type="submit" aria-label="Order %1$s once">Once</button></form></td></tr>""".formatted(fault.wire(), left);
    }
}
