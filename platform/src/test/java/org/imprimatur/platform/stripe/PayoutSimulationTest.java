package org.imprimatur.platform.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.platform.stripe.Faults.Fault;
import org.imprimatur.platform.stripe.Steps.Killed;
import org.imprimatur.problem.ConflictException;
import org.imprimatur.royalties.EarningsReport;
import org.imprimatur.royalties.Payee;
import org.imprimatur.royalties.Payout;
import org.imprimatur.royalties.SettlingWebhook.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real use cases against the stand-in over HTTP and a real PostgreSQL: whatever happens, money moves once. */
class PayoutSimulationTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final int STEPS_MAX = 200;

    @TempDir
    Path data;

    private Operator operator;

    @BeforeEach
    void start() throws IOException {
        operator = Operator.start(data, 1_000_000);
    }

    @AfterEach
    void stop() throws IOException {
        operator.close();
        assertThat(SandboxDatabase.query(
                        "select currency || ' ' || sum(amount) from posting group by currency having sum(amount) <> 0"))
                .isEmpty();
    }

    @Test
    void payout_isPaid_whenNothingGoesWrong() {
        UUID payee = operator.payeeWith("12.345678 USD");

        Payout asked = operator.paying(Steps.untouched()).request(payee, USD, "");
        operator.sending(Steps.untouched()).sendDue();
        await(() -> state(payee, asked) == Payout.State.PAID);

        assertThat(operator.reporting().report(payee).balances())
                .containsExactly(new EarningsReport.Balance(
                        Money.parse("0.005678 USD"), Money.parse("0.00 USD"), Money.parse("12.34 USD")));
        assertThat(transfers(asked)).isEqualTo(1);
    }

    @Test
    void payee_becomesActiveByNotice_whenNobodyAsks() {
        UUID payee = SandboxDatabase.anyParty();

        operator.visit(operator.onboarding(Steps.untouched()).start(payee, "/payouts"));

        await(() -> operator.onboarding(Steps.untouched())
                .find(payee)
                .filter(found -> found.state() == Payee.State.ACTIVE)
                .isPresent());
    }

    @Test
    void payee_getsOneAccount_whenOnboardingIsKilledAnywhere() {
        everywhere(
                (payee, steps) -> operator.onboarding(steps).start(payee, "/payouts"),
                SandboxDatabase::anyParty,
                payee -> {
                    operator.onboarding(Steps.untouched()).start(payee, "/payouts");
                    String party = payee.toString();
                    assertThat(operator.get("/v1/accounts/" + account(payee)).body())
                            .contains(party);
                    assertThat(accountsOf(party)).isEqualTo(1);
                });
    }

    @Test
    void request_isRefused_whenPayeeIsNotOnboarded() {
        UUID payee = SandboxDatabase.anyParty();
        operator.earn(payee, "5.00 USD");

        assertThatThrownBy(() -> operator.paying(Steps.untouched()).request(payee, USD, ""))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void request_isRefused_whenLessThanACentIsThere() {
        UUID payee = operator.payeeWith("0.009999 USD");

        assertThatThrownBy(() -> operator.paying(Steps.untouched()).request(payee, USD, ""))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("0.009999 USD");
    }

    @Test
    void request_givesTheSamePayout_whenKeyIsRepeated() {
        UUID payee = operator.payeeWith("5.00 USD");

        Payout first = operator.paying(Steps.untouched()).request(payee, USD, "once");
        operator.earn(payee, "3.00 USD");
        Payout second = operator.paying(Steps.untouched()).request(payee, USD, "once");

        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void request_paysOnce_whenManyAskAtOnce() throws Exception {
        UUID payee = operator.payeeWith("5.00 USD");
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Callable<Boolean>> requests = Stream.<Callable<Boolean>>generate(() -> () -> tryRequest(payee))
                .limit(100)
                .toList();

        long granted = 0;
        for (Future<Boolean> answer : threads.invokeAll(requests)) {
            granted += answer.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(granted).isEqualTo(1);
        assertThat(operator.paying(Steps.untouched()).payoutsOf(payee)).hasSize(1);
    }

    @Test
    void sendDue_transfersOnce_whenManyWorkersRun() throws Exception {
        List<UUID> payees = IntStream.range(0, 8)
                .mapToObj(i -> operator.payeeWith("5.00 USD"))
                .toList();
        payees.forEach(payee -> operator.paying(Steps.untouched()).request(payee, USD, ""));
        ExecutorService threads = Executors.newFixedThreadPool(8);

        List<Callable<Integer>> workers = Stream.<Callable<Integer>>generate(
                        () -> () -> operator.sending(Steps.untouched()).sendDue())
                .limit(8)
                .toList();
        for (Future<Integer> done : threads.invokeAll(workers)) {
            done.get();
        }
        threads.shutdown();

        assertThat(payees)
                .allSatisfy(payee -> assertThat(transfers(operator.paying(Steps.untouched())
                                .payoutsOf(payee)
                                .get(0)))
                        .isEqualTo(1));
    }

    @Test
    void run_paysEachOnce_whenKilledAnywhereAndRunAgain() {
        everywhere(
                (payee, steps) -> {
                    operator.paying(steps).run(Money.parse("1.00 USD"));
                    operator.sending(steps).sendDue();
                },
                () -> operator.payeeWith("7.50 USD"),
                payee -> {
                    operator.paying(Steps.untouched()).run(Money.parse("1.00 USD"));
                    operator.settleDown();
                    assertPaidOnce(payee, "7.50 USD");
                });
    }

    @Test
    void payout_transfersOnce_whenKilledAnywhere_andStripeForgotTheKey_andNoNoticeComes() {
        operator.goDeaf();
        everywhere(
                (payee, steps) -> {
                    operator.paying(steps).request(payee, USD, "");
                    operator.sending(steps).sendDue();
                },
                () -> operator.payeeWith("7.50 USD"),
                payee -> {
                    operator.order(Fault.KEYS_PRUNED, 1);
                    operator.clock.advance(Duration.ofHours(30));
                    tryRequest(payee);
                    operator.settleDown();
                    assertPaidOnce(payee, "7.50 USD");
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"KEYS_PRUNED"},
            mode = EnumSource.Mode.EXCLUDE)
    void payout_transfersOnce_whateverGoesWrong(Fault fault) {
        UUID payee = operator.payeeWith("7.50 USD");
        operator.order(fault, 1);

        operator.paying(Steps.untouched()).request(payee, USD, "");
        operator.sending(Steps.untouched()).sendDue();
        operator.clock.advance(Duration.ofHours(25)); // an answer of 500 is repeated until Stripe forgets the key
        operator.settleDown();

        assertPaidOnce(payee, "7.50 USD");
    }

    @Test
    void payout_transfersOnce_underAnyMixOfFaults() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 15; round++) {
            operator.orderNoFaults();
            UUID payee = operator.payeeWith("7.50 USD");
            for (int i = random.nextInt(4); i >= 0; i--) {
                operator.order(Fault.values()[random.nextInt(Fault.values().length)], 1 + random.nextInt(2));
            }
            tryRequest(payee);
            operator.sending(Steps.untouched()).sendDue();
            for (int day = 0; day < 4; day++) { // each answer of 500 holds a payout for as long as its key lives
                operator.clock.advance(Duration.ofHours(25));
                operator.settleDown();
            }
            assertThat(operator.paying(Steps.untouched()).payoutsOf(payee))
                    .as("seed %d", seed)
                    .allSatisfy(payout -> assertThat(transfers(payout)).isEqualTo(1));
            assertPaidOnce(payee, "7.50 USD");
        }
    }

    @Test
    void payout_isPaid_whenNoNoticeEverComes() {
        UUID payee = operator.payeeWith("7.50 USD");
        operator.goDeaf();

        operator.paying(Steps.untouched()).request(payee, USD, "");
        operator.settleDown();

        assertPaidOnce(payee, "7.50 USD");
    }

    @Test
    void payout_fails_andMoneyIsAvailableAgain_whenStripeRefuses() {
        UUID payee = operator.payeeWith("7.50 USD");
        Payout asked = operator.paying(Steps.untouched()).request(payee, USD, "");
        SandboxDatabase.update("update payout set destination = 'acct_gone' where id = '" + asked.id() + "'");

        operator.sending(Steps.untouched()).sendDue();

        assertThat(state(payee, asked)).isEqualTo(Payout.State.FAILED);
        assertThat(operator.reporting().report(payee).balances())
                .containsExactly(new EarningsReport.Balance(
                        Money.parse("7.50 USD"), Money.parse("0.00 USD"), Money.parse("0.00 USD")));
    }

    @Test
    void payout_waits_whenThePlatformHasTooLittle() throws IOException {
        operator.close();
        operator = Operator.start(data.resolve("poor"), 100);
        UUID payee = operator.payeeWith("7.50 USD");
        Payout asked = operator.paying(Steps.untouched()).request(payee, USD, "");

        operator.sending(Steps.untouched()).sendDue();

        Payout after =
                operator.paying(Steps.untouched()).find(payee, asked.id()).orElseThrow();
        assertThat(after.state()).isEqualTo(Payout.State.PENDING);
        assertThat(after.problem()).startsWith("balance_insufficient");
        assertThat(after.idempotencyKey()).isNotEqualTo(asked.idempotencyKey());
    }

    @Test
    void accept_isHarmless_whenRepeatedByManyAtOnce() throws Exception {
        UUID payee = operator.payeeWith("7.50 USD");
        Payout asked = operator.paying(Steps.untouched()).request(payee, USD, "");
        operator.sending(Steps.untouched()).sendDue();
        String event = eventOf(asked);
        long now = System.currentTimeMillis() / 1000;
        String signature = WebhookSignature.header(event, Operator.SECRET, now);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Callable<Receipt>> notices = Stream.<Callable<Receipt>>generate(
                        () -> () -> operator.settling(Steps.untouched()).accept(event, signature))
                .limit(200)
                .toList();

        for (Future<Receipt> receipt : threads.invokeAll(notices)) {
            assertThat(receipt.get()).isNotEqualTo(Receipt.REFUSED);
        }
        threads.shutdown();

        assertPaidOnce(payee, "7.50 USD");
    }

    @Test
    void accept_refuses_whenForgedOrOldOrLive() {
        UUID payee = operator.payeeWith("7.50 USD");
        Payout asked = operator.paying(Steps.untouched()).request(payee, USD, "");
        operator.sending(Steps.untouched()).sendDue();
        String event = eventOf(asked);
        long now = System.currentTimeMillis() / 1000;
        String live = event.replace("\"livemode\":false", "\"livemode\":true");

        assertThat(Stream.of(
                                "",
                                "t=1,v1=00",
                                WebhookSignature.header(event, "whsec_other", now),
                                WebhookSignature.header(event + " ", Operator.SECRET, now),
                                WebhookSignature.header(event, Operator.SECRET, now - 1000))
                        .map(signature -> operator.settling(Steps.untouched()).accept(event, signature)))
                .containsOnly(Receipt.REFUSED);
        assertThat(operator.settling(Steps.untouched())
                        .accept(live, WebhookSignature.header(live, Operator.SECRET, now)))
                .isEqualTo(Receipt.REFUSED);
        assertThat(operator.settling(Steps.untouched()).accept("{", "t=1,v1=00"))
                .isEqualTo(Receipt.REFUSED);
    }

    private interface Scenario {
        void run(UUID payee, Steps steps);
    }

    /** Kills the scenario at its first step, then with another payee at its second, and so on to its end. */
    private void everywhere(
            Scenario scenario, java.util.function.Supplier<UUID> anyPayee, Consumer<UUID> recoverAndCheck) {
        for (int step = 1; step < STEPS_MAX; step++) {
            UUID payee = anyPayee.get();
            boolean killed = isKilled(scenario, payee, Steps.killedAt(step));
            operator.clock.advance(Duration.ofMinutes(2)); // leases of the dead run out
            recoverAndCheck.accept(payee);
            if (!killed) {
                assertThat(step).as("steps that were tried").isGreaterThan(6);
                return;
            }
        }
        throw new AssertionError("the scenario never ends");
    }

    private static boolean isKilled(Scenario scenario, UUID payee, Steps steps) {
        try {
            scenario.run(payee, steps);
            return false;
        } catch (Killed killed) {
            return true;
        }
    }

    private boolean tryRequest(UUID payee) {
        try {
            operator.paying(Steps.untouched()).request(payee, USD, "");
            return true;
        } catch (ConflictException nothingLeft) {
            return false;
        }
    }

    private void assertPaidOnce(UUID payee, String amount) {
        List<Payout> payouts = operator.paying(Steps.untouched()).payoutsOf(payee);
        assertThat(payouts).hasSize(1);
        assertThat(transfers(payouts.get(0))).isEqualTo(1);
        await(() -> state(payee, payouts.get(0)) == Payout.State.PAID);
        assertThat(operator.reporting().report(payee).balances())
                .containsExactly(new EarningsReport.Balance(
                        Money.parse("0.00 USD"), Money.parse("0.00 USD"), Money.parse(amount)));
    }

    private Payout.State state(UUID payee, Payout payout) {
        return operator.paying(Steps.untouched())
                .find(payee, payout.id())
                .orElseThrow()
                .state();
    }

    private int transfers(Payout payout) {
        String body = operator.get("/v1/transfers?limit=100&transfer_group=payout_" + payout.id())
                .body();
        return body.split("\"object\":\"transfer\"", -1).length - 1;
    }

    private int accountsOf(String party) {
        return SandboxJson.objects(data, "account").stream()
                .filter(account -> account.toString().contains(party))
                .map(account -> account.getString("id"))
                .collect(java.util.stream.Collectors.toSet())
                .size();
    }

    private static String account(UUID payee) {
        return SandboxDatabase.query("select stripe_account from payee where party = '" + payee + "'")
                .get(0);
    }

    private String eventOf(Payout payout) {
        return SandboxJson.objects(data, "event").stream()
                .map(Object::toString)
                .filter(event -> event.contains("payout_" + payout.id()))
                .findFirst()
                .orElseThrow();
    }

    private static void await(Callable<Boolean> condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try {
            while (!condition.call()) {
                assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
                Thread.sleep(20);
            }
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
