package org.imprimatur.platform.system;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imprimatur.platform.launcher.Sandbox;
import org.imprimatur.platform.system.Exchange.Answer;

/** Someone signed in as with a browser: through Keycloak's form, with the cookies that come of it. No script runs. */
final class BrowserSession {
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final int REDIRECTS_MAX = 10;

    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();

    private BrowserSession() {}

    static BrowserSession of(String person) {
        BrowserSession session = new BrowserSession();
        session.signIn(person);
        return session;
    }

    private void signIn(String person) {
        Sandbox sandbox = RunningPlatform.sandbox();
        Answer form = follow(exchange("GET", sandbox.url() + "/sign-in"));
        Answer answer = follow(exchange("POST", unescaped(first(ACTION, form)))
                .form(Map.of("username", person, "password", sandbox.password())));
        if (answer.status() >= 500 || !answer.response().uri().toString().startsWith(sandbox.url())) {
            throw new AssertionError("not signed in: " + answer);
        }
    }

    /** The cookies for the application, as the header has them. */
    String cookies() {
        return cookies(URI.create(RunningPlatform.sandbox().url()));
    }

    /** What the application said of each of its cookies. */
    Map<String, String> cookieAttributes() {
        return attributes;
    }

    /** A request to the application that carries the session's cookies. */
    Exchange request(String method, String path) {
        return Exchange.of(method, path).cookies(cookies()).with("Accept", "text/html,*/*;q=0.8");
    }

    /** The token that the session's forms carry. */
    String csrf() {
        return first(CSRF, request("GET", "/").send());
    }

    private Answer follow(Exchange start) {
        Answer answer = send(start);
        for (int i = 0; i < REDIRECTS_MAX && answer.status() / 100 == 3; i++) {
            answer = send(exchange(
                    "GET",
                    answer.response().uri().resolve(answer.header("Location")).toString()));
        }
        return answer;
    }

    private Answer send(Exchange exchange) {
        Answer answer = exchange.send();
        URI uri = answer.response().uri();
        for (String cookie : answer.headers("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.computeIfAbsent(uri.getAuthority(), authority -> new LinkedHashMap<>())
                    .put(pair[0], pair[1]);
            if (uri.toString().startsWith(RunningPlatform.sandbox().url())) {
                attributes.put(pair[0], cookie);
            }
        }
        return answer;
    }

    private Exchange exchange(String method, String url) {
        Exchange exchange = new Exchange(method, url, Map.of(), new byte[0]).with("Accept", "text/html,*/*;q=0.8");
        String brought = cookies(URI.create(url));
        return brought.isEmpty() ? exchange : exchange.cookies(brought);
    }

    private String cookies(URI uri) {
        return cookies.getOrDefault(uri.getAuthority(), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String first(Pattern pattern, Answer answer) {
        Matcher matcher = pattern.matcher(answer.text());
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + answer);
        }
        return matcher.group(1);
    }

    private static String unescaped(String attribute) {
        return attribute.replace("&amp;", "&");
    }
}
