package org.imprimatur.platform.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a page costs whoever opens it first: bytes on the wire with all that it loads, films apart, and time to the first
 * paint. Every page of every role, each time with an empty cache.
 */
class PageBudgetBench {
    private static final int BYTES_MAX = 200 * 1024;
    private static final int MILLIS_MAX = 500;
    private static final int ROUNDS = 5;

    /** Swagger UI alone is larger: its decision record says so, and no other page loads it. */
    private static final String EXEMPT = "/api";

    private static final String PAINTED = "() => new Promise(resolve => { const at = () => {"
            + " const entry = performance.getEntriesByName('first-contentful-paint')[0];"
            + " if (entry) resolve(entry.startTime); else setTimeout(at, 20); }; at(); })";

    private final People people = new People();
    private final Likenesses likenesses = new Likenesses(people);
    private final List<Cost> costs = new ArrayList<>();

    /** What one page cost. */
    private record Cost(String role, String path, int bytes, int millis) {
        boolean isExempt() {
            return path.equals(EXEMPT);
        }

        @Override
        public String toString() {
            return "%-14s %-60s %7.1f KB %5d ms%s"
                    .formatted(role, path, bytes / 1024.0, millis, isExempt() ? "  (exempt)" : "");
        }
    }

    @Test
    void pages_areWithinTheirBudget_forEveryRole() throws Exception {
        Map<String, List<String>> pages = pages();
        try (Chromium chromium = Chromium.open()) {
            measure(chromium, "", "/verify"); // the server's first answer is not the page's
            costs.clear();
            for (Map.Entry<String, List<String>> role : pages.entrySet()) {
                String session = role.getKey().isEmpty() ? "{}" : signedIn(chromium, role.getKey());
                role.getValue().forEach(path -> costs.add(measured(chromium, session, role.getKey(), path)));
            }
        }
        report();
        assertThat(costs)
                .filteredOn(cost -> !cost.isExempt())
                .allSatisfy(cost -> assertThat(cost.bytes()).as(cost.toString()).isLessThanOrEqualTo(BYTES_MAX));
    }

    private Map<String, List<String>> pages() throws Exception {
        String handle = likenesses.of("mira", Likenesses.TERMS);
        String puppet = new Generations()
                .character("{\"audience\":\"everyone\",\"purposes\":[\"personal\"],\"price\":\"2.50 EUR\"}");
        String film = likenesses.film("carla", "@" + handle + " meets @" + puppet);
        likenesses.ask("carla", "An advert with @" + handle, "advertising");
        String home = "/likeness/" + handle;
        String character = "/studio/characters/" + puppet;
        String generation = "/generations/" + film;
        String manifest = manifest(film);
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("", List.of("/", "/verify", EXEMPT, "/signed-out", "/no-such-page", manifest));
        pages.put(
                "mira",
                List.of(
                        "/",
                        "/likeness/new",
                        home,
                        home + "/history",
                        home + "/simulate",
                        home + "/uses",
                        home + "/revoke",
                        home + "/biometrics/delete",
                        "/likeness/lists",
                        "/approvals",
                        "/approvals/decided",
                        "/approvals/notices",
                        "/payouts",
                        "/payouts/statements",
                        "/payouts/statements/" + YearMonth.now(ZoneOffset.UTC),
                        generation));
        pages.put("carla", List.of("/", "/generations", generation, generation + "/delete"));
        pages.put(
                "leo-licensing",
                List.of(
                        "/",
                        "/studio",
                        "/studio/characters/new",
                        character,
                        character + "/edit",
                        character + "/withdraw",
                        "/studio/uses",
                        "/studio/income",
                        "/approvals"));
        pages.put("fin-finance", List.of("/", "/studio", "/studio/income", "/payouts", "/payouts/statements"));
        pages.put("rhea", List.of("/", "/operations", generation));
        pages.put("otto", List.of("/", "/operations", generation));
        return pages;
    }

    private String manifest(String film) throws Exception {
        String page = people.session("carla")
                .request("GET", "/generations/" + film)
                .send()
                .text();
        assertThat(page).contains("href=\"/verify/manifests/");
        return page.replaceFirst("(?s).*href=\"(/verify/manifests/[^\"]+)\".*", "$1");
    }

    private static String signedIn(Chromium chromium, String person) {
        try (BrowserContext context = chromium.newContext(true)) {
            new Traveller(context.newPage(), true, "", new ArrayList<>()).signIn(person);
            return context.storageState();
        }
    }

    private Cost measured(Chromium chromium, String session, String role, String path) {
        List<Cost> rounds = Stream.generate(() -> measure(chromium, session, path))
                .limit(ROUNDS)
                .sorted(Comparator.comparingInt(Cost::millis))
                .toList();
        Cost median = rounds.get(ROUNDS / 2);
        int bytes = rounds.stream().mapToInt(Cost::bytes).max().orElseThrow();
        return new Cost(role.isEmpty() ? "anybody" : role, path, bytes, median.millis());
    }

    private static Cost measure(Chromium chromium, String session, String path) {
        try (BrowserContext context = chromium.newContextOf(session.isEmpty() ? "{}" : session)) {
            Page page = context.newPage();
            List<Request> requests = new ArrayList<>();
            page.onRequestFinished(requests::add);
            page.navigate(
                    RunningPlatform.sandbox().url() + path,
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
            int painted = ((Number) page.evaluate(PAINTED)).intValue();
            return new Cost("", path, onTheWire(requests), painted);
        }
    }

    /** What came over the network, compressed as it came. */
    private static int onTheWire(List<Request> requests) {
        return requests.stream()
                .filter(request -> !request.resourceType().equals("media"))
                .map(Request::sizes)
                .mapToInt(sizes -> sizes.responseHeadersSize + sizes.responseBodySize)
                .sum();
    }

    private void report() {
        costs.forEach(System.out::println);
        List<Cost> counted = costs.stream().filter(cost -> !cost.isExempt()).toList();
        Cost heaviest =
                counted.stream().max(Comparator.comparingInt(Cost::bytes)).orElseThrow();
        Cost slowest =
                counted.stream().max(Comparator.comparingInt(Cost::millis)).orElseThrow();
        System.out.printf(
                "RESULT pages=%d heaviest=%s:%dKB slowest=%s:%dms over200KB=%d over500ms=%d%n",
                costs.size(),
                heaviest.path(),
                heaviest.bytes() / 1024,
                slowest.path(),
                slowest.millis(),
                counted.stream().filter(cost -> cost.bytes() > BYTES_MAX).count(),
                counted.stream().filter(cost -> cost.millis() > MILLIS_MAX).count());
    }
}
