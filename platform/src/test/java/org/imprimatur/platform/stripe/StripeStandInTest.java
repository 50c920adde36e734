package org.imprimatur.platform.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.imprimatur.royalties.Payout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StripeStandInTest {

    private static final long FUNDS = 1_000_000;
    private static final Map<String, String> TRANSFERS = Map.of("capabilities[transfers][requested]", "true");

    @TempDir
    Path data;

    @Test
    void post_isReplayed_whenKeyIsRepeated() throws IOException {
        try (Operator operator = Operator.start(data, FUNDS)) {
            HttpResponse<String> first = operator.post("/v1/accounts", TRANSFERS, "key-1");
            HttpResponse<String> second = operator.post("/v1/accounts", TRANSFERS, "key-1");

            assertThat(second.body()).isEqualTo(first.body());
            assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
            assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        }
    }

    @Test
    void post_isRefused_whenKeyIsRepeatedWithOtherParameters() throws IOException {
        try (Operator operator = Operator.start(data, FUNDS)) {
            operator.post("/v1/accounts", TRANSFERS, "key-1");
            HttpResponse<String> second = operator.post("/v1/accounts", Map.of("email", "a@example.org"), "key-1");

            assertThat(second.statusCode()).isEqualTo(400);
            assertThat(second.body()).contains("idempotency_error");
        }
    }

    @Test
    void state_isKept_whenRestarted() throws IOException {
        Payout payout;
        String before;
        try (Operator operator = Operator.start(data, FUNDS)) {
            UUID payee = operator.payeeWith("5.00 USD");
            payout = operator.paying(Steps.untouched()).request(payee, Currency.getInstance("USD"), "");
            operator.sending(Steps.untouched()).sendDue();
            before = operator.get("/v1/transfers?transfer_group=payout_" + payout.id())
                    .body();
            operator.post("/v1/accounts", TRANSFERS, "key-1");
        }
        // A crash in the middle of a line: the half line is as if it had never been.
        Files.writeString(
                data.resolve("sandbox.jsonl"),
                "{\"put\":[{\"id\":\"tr",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);

        try (Operator operator = Operator.start(data, FUNDS)) {
            assertThat(operator.get("/v1/transfers?transfer_group=payout_" + payout.id())
                            .body())
                    .isEqualTo(before);
            assertThat(operator.post("/v1/accounts", TRANSFERS, "key-1")
                            .headers()
                            .firstValue("Idempotent-Replayed"))
                    .hasValue("true");
            assertThat(operator.get("/v1/balance").body()).contains("999500");
        }
    }

    @Test
    void transfer_isRefused_whenDestinationIsNotOnboarded() throws IOException {
        try (Operator operator = Operator.start(data, FUNDS)) {
            String account = SandboxJson.parse(
                            operator.post("/v1/accounts", TRANSFERS, "").body())
                    .getString("id");
            Map<String, String> transfer = Map.of("amount", "100", "currency", "usd", "destination", account);

            HttpResponse<String> answer = operator.post("/v1/transfers", transfer, "");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("insufficient_capabilities_for_transfer");
        }
    }

    @Test
    void onboardingLink_isGoodOnce_andSaysWhatItIs() throws Exception {
        try (Operator operator = Operator.start(data, FUNDS)) {
            URI link = operator.onboarding(Steps.untouched()).start(SandboxDatabase.anyParty(), "/payouts");

            String page = operator.get(link.getPath()).body();
            HttpResponse<String> first = operator.submit(link);
            HttpResponse<String> second = operator.submit(link);

            assertThat(page).contains("SANDBOX STAND-IN").contains("Complete onboarding");
            assertThat(first.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("payee=back"));
            assertThat(second.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("payee=again"));
        }
    }

    @Test
    void call_isRefused_whenKeyIsNotATestKey() throws IOException {
        try (Operator operator = Operator.start(data, FUNDS)) {
            assertThat(operator.unauthorized("/v1/balance").statusCode()).isEqualTo(401);
            assertThat(operator.unauthorized("/health").statusCode()).isEqualTo(200);
        }
    }
}
