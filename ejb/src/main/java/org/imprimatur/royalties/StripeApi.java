package org.imprimatur.royalties;

import com.stripe.StripeClient;
import com.stripe.exception.EventDataObjectDeserializationException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.Event;
import com.stripe.model.StripeObject;
import com.stripe.model.Transfer;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Stripe through its own Java client; the stand-in through the same client, at another address. */
public final class StripeApi implements StripeGateway {

    private static final String PAYOUT = "imprimatur_payout";
    private static final String PARTY = "imprimatur_party";
    private static final String ENVIRONMENT = "imprimatur_environment";
    private static final int CONNECT_MILLIS_MAX = 5_000;
    /** Well below the lease of a payout, so that a sender knows its answer while the payout is still its own. */
    private static final int READ_MILLIS_MAX = 20_000;

    private final StripeClient client;
    private final StripeSettings settings;

    public StripeApi(StripeSettings settings) {
        this.settings = settings;
        StripeClient.StripeClientBuilder builder = StripeClient.builder()
                .setApiKey(settings.key())
                .setConnectTimeout(CONNECT_MILLIS_MAX)
                .setReadTimeout(READ_MILLIS_MAX)
                .setMaxNetworkRetries(0); // a payout is tried again by its own record, which survives a crash
        settings.url()
                .map(StripeApi::withoutSlash)
                .ifPresent(url -> builder.setApiBase(url)
                        .setConnectBase(url)
                        .setFilesBase(url)
                        .setMeterEventsBase(url));
        this.client = builder.build();
    }

    @Override
    public ConnectedAccount openAccount(UUID party, Environment environment, String idempotencyKey) {
        AccountCreateParams account = AccountCreateParams.builder()
                .setController(platformPaysAndStripeAsks())
                .setCapabilities(AccountCreateParams.Capabilities.builder()
                        .setTransfers(AccountCreateParams.Capabilities.Transfers.builder()
                                .setRequested(true)
                                .build())
                        .build())
                .putMetadata(PARTY, party.toString())
                .putMetadata(ENVIRONMENT, environment.name())
                .build();
        return call(() -> account(client.v1().accounts().create(account, underKey(idempotencyKey))));
    }

    @Override
    public ConnectedAccount account(String id) {
        return call(() -> account(client.v1().accounts().retrieve(id)));
    }

    @Override
    public URI onboardingLink(String account, URI refresh, URI back) {
        AccountLinkCreateParams link = AccountLinkCreateParams.builder()
                .setAccount(account)
                .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                .setRefreshUrl(refresh.toString())
                .setReturnUrl(back.toString())
                .build();
        return call(() -> URI.create(client.v1().accountLinks().create(link).getUrl()));
    }

    @Override
    public SentTransfer transfer(TransferOrder order, String idempotencyKey) {
        TransferCreateParams transfer = TransferCreateParams.builder()
                .setAmount(StripeAmount.of(order.amount()))
                .setCurrency(StripeAmount.currency(order.amount()))
                .setDestination(order.destination())
                .setTransferGroup(order.group())
                .setDescription("Royalties")
                .putMetadata(PAYOUT, order.payout().toString())
                .build();
        return call(() -> sent(client.v1().transfers().create(transfer, underKey(idempotencyKey))));
    }

    @Override
    public SentTransfer transfer(String id) {
        return call(() -> sent(client.v1().transfers().retrieve(id)));
    }

    @Override
    public List<SentTransfer> transfersInGroup(String group) {
        TransferListParams ofGroup =
                TransferListParams.builder().setTransferGroup(group).build();
        return call(() -> client.v1().transfers().list(ofGroup).getData().stream()
                .map(StripeApi::sent)
                .toList());
    }

    @Override
    public Optional<StripeNotice> read(String payload, String signatureHeader) {
        try {
            // First of all: the client would parse what it has not verified.
            Webhook.Signature.verifyHeader(
                    payload, signatureHeader, settings.webhookSecret(), Webhook.DEFAULT_TOLERANCE);
            return Optional.of(notice(Webhook.constructEvent(payload, signatureHeader, settings.webhookSecret())));
        } catch (SignatureVerificationException forged) {
            return Optional.empty();
        }
    }

    private static StripeNotice notice(Event event) {
        StripeObject object = objectOf(event);
        boolean live = Boolean.TRUE.equals(event.getLivemode());
        Instant createdAt = Instant.ofEpochSecond(event.getCreated());
        if (object instanceof Transfer transfer && event.getType().equals("transfer.created")) {
            return new StripeNotice.TransferMade(
                    new StripeNotice.Heading(event.getId(), event.getType(), transfer.getId(), createdAt, live),
                    sent(transfer));
        }
        if (object instanceof Account account && event.getType().equals("account.updated")) {
            return new StripeNotice.AccountChanged(
                    new StripeNotice.Heading(event.getId(), event.getType(), account.getId(), createdAt, live));
        }
        return new StripeNotice.Other(new StripeNotice.Heading(event.getId(), event.getType(), "", createdAt, live));
    }

    /** Events keep the API version they were made with; the few fields we read are the same in all of them. */
    private static StripeObject objectOf(Event event) {
        try {
            return event.getDataObjectDeserializer().deserializeUnsafe();
        } catch (EventDataObjectDeserializationException unreadable) {
            return event;
        }
    }

    /** Separate charges and transfers: the platform bears fees and losses, Stripe collects what the law asks for. */
    private static AccountCreateParams.Controller platformPaysAndStripeAsks() {
        return AccountCreateParams.Controller.builder()
                .setFees(AccountCreateParams.Controller.Fees.builder()
                        .setPayer(AccountCreateParams.Controller.Fees.Payer.APPLICATION)
                        .build())
                .setLosses(AccountCreateParams.Controller.Losses.builder()
                        .setPayments(AccountCreateParams.Controller.Losses.Payments.APPLICATION)
                        .build())
                .setRequirementCollection(AccountCreateParams.Controller.RequirementCollection.STRIPE)
                .setStripeDashboard(AccountCreateParams.Controller.StripeDashboard.builder()
                        .setType(AccountCreateParams.Controller.StripeDashboard.Type.EXPRESS)
                        .build())
                .build();
    }

    private static ConnectedAccount account(Account account) {
        Account.Capabilities capabilities = account.getCapabilities();
        boolean receives = capabilities != null && "active".equals(capabilities.getTransfers());
        boolean canBePaid = receives && Boolean.TRUE.equals(account.getPayoutsEnabled());
        return new ConnectedAccount(account.getId(), Boolean.TRUE.equals(account.getDetailsSubmitted()), canBePaid);
    }

    private static SentTransfer sent(Transfer transfer) {
        Map<String, String> metadata = Objects.requireNonNullElse(transfer.getMetadata(), Map.of());
        return new SentTransfer(
                transfer.getId(),
                metadata.getOrDefault(PAYOUT, ""),
                Objects.requireNonNullElse(transfer.getDestination(), ""),
                StripeAmount.toMoney(transfer.getAmount(), transfer.getCurrency()));
    }

    private static RequestOptions underKey(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }

    private static String withoutSlash(URI url) {
        return url.toString().replaceAll("/+$", "");
    }

    private interface Call<T> {
        T run() throws StripeException;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (StripeException failure) {
            throw StripeFailures.of(failure);
        }
    }
}
