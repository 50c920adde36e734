package org.imprimatur.platform.stripe;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.imprimatur.platform.stripe.Faults.Fault;

/** The resources under {@code /v1}: accounts, account links, transfers, balance, balance transactions, events. */
final class SandboxApi {

    private static final Pattern CURRENCY = Pattern.compile("[a-z]{3}");
    private static final Pattern AMOUNT = Pattern.compile("[1-9][0-9]{0,11}");
    private static final long LINK_SECONDS = 300;
    private static final int PAGE_DEFAULT = 10;
    private static final int PAGE_MAX = 100;

    private final SandboxState state;
    private final SandboxObjects objects;
    private final Faults faults;
    private final String baseUrl;
    private final long funds;

    /** @param funds what the platform has in each currency before its first transfer, in Stripe's smallest unit */
    SandboxApi(SandboxState state, SandboxObjects objects, Faults faults, String baseUrl, long funds) {
        this.state = state;
        this.objects = objects;
        this.faults = faults;
        this.baseUrl = baseUrl;
        this.funds = funds;
    }

    /** Answers a call. A second one under the same key gets the first one's answer. */
    Answer answer(ApiRequest request) {
        synchronized (state) {
            return request.isPost() ? once(request) : read(request);
        }
    }

    private Answer once(ApiRequest request) {
        Optional<JsonObject> kept =
                request.idempotencyKey().isEmpty() ? Optional.empty() : state.kept(request.idempotencyKey());
        return kept.map(first -> again(first, request)).orElseGet(() -> write(request));
    }

    private static Answer again(JsonObject first, ApiRequest request) {
        if (!first.getString("fingerprint").equals(request.fingerprint())) {
            return Answer.error(
                    400,
                    "idempotency_error",
                    "",
                    "Keys for idempotent requests can only be used with the same parameters they were first used with.");
        }
        return new Answer(first.getInt("status"), first.getJsonObject("body"), true);
    }

    private Answer write(ApiRequest request) {
        if (faults.strikes(Fault.SERVER_ERROR)) {
            return refuse(request, serverError());
        }
        return switch (request.path()) {
            case "/v1/accounts" -> createAccount(request);
            case "/v1/account_links" -> createAccountLink(request);
            case "/v1/transfers" -> createTransfer(request);
            default -> unknown(request);
        };
    }

    private Answer read(ApiRequest request) {
        String[] segments = request.path().split("/", -1);
        String resource = segments.length > 2 ? segments[2] : "";
        String id = segments.length > 3 ? segments[3] : "";
        return switch (resource) {
            case "accounts" -> one("account", id);
            case "transfers" -> id.isEmpty() ? transfers(request) : one("transfer", id);
            case "balance" -> Answer.ok(objects.balance(available()));
            case "balance_transactions" -> id.isEmpty() ? balanceTransactions(request) : one("balance_transaction", id);
            case "events" -> id.isEmpty() ? page(state.all("event"), request) : one("event", id);
            default -> unknown(request);
        };
    }

    private Answer createAccount(ApiRequest request) {
        JsonObject account = objects.account(request);
        return carryOut(request, account, new Change().put(account));
    }

    private Answer createAccountLink(ApiRequest request) {
        if (state.find("account", request.parameter("account")).isEmpty()) {
            return refuse(request, Answer.missing("account", request.parameter("account"), "account"));
        }
        if (request.parameter("return_url").isEmpty()
                || request.parameter("refresh_url").isEmpty()) {
            return refuse(request, Answer.invalid("parameter_missing", "Missing required param.", "return_url"));
        }
        long expiresAt = objects.now() + LINK_SECONDS;
        JsonObject visit = OnboardingLink.of(request, expiresAt).toJson();
        String url = baseUrl + OnboardingPages.PATH + visit.getString("id");
        return carryOut(request, objects.accountLink(url, expiresAt), new Change().put(visit));
    }

    private Answer createTransfer(ApiRequest request) {
        Optional<Answer> refusal = refusalOfTransfer(request);
        if (refusal.isPresent()) {
            return refuse(request, refusal.get());
        }
        String balanceTransaction = Ids.next("txn");
        JsonObject transfer = objects.transfer(request, balanceTransaction);
        Change change = new Change()
                .put(transfer)
                .put(objects.balanceTransaction(balanceTransaction, transfer))
                .put(objects.event("transfer.created", transfer, request));
        return carryOut(request, transfer, change);
    }

    private Optional<Answer> refusalOfTransfer(ApiRequest request) {
        if (!CURRENCY.matcher(request.parameter("currency")).matches()) {
            return Optional.of(Answer.invalid("parameter_invalid", "Invalid currency.", "currency"));
        }
        if (!AMOUNT.matcher(request.parameter("amount")).matches()) {
            return Optional.of(Answer.invalid("parameter_invalid_integer", "Invalid positive integer.", "amount"));
        }
        Optional<JsonObject> destination = state.find("account", request.parameter("destination"));
        if (destination.isEmpty()) {
            return Optional.of(Answer.invalid(
                    "resource_missing",
                    "No such destination: '" + request.parameter("destination") + "'",
                    "destination"));
        }
        if (!destination
                .get()
                .getJsonObject("capabilities")
                .getString("transfers", "")
                .equals("active")) {
            return Optional.of(Answer.invalid(
                    "insufficient_capabilities_for_transfer",
                    "Your destination account needs to have the transfers capability enabled.",
                    "destination"));
        }
        long left = available().getOrDefault(request.parameter("currency"), funds);
        return Long.parseLong(request.parameter("amount")) > left
                ? Optional.of(Answer.invalid(
                        "balance_insufficient", "You have insufficient available funds in your account.", ""))
                : Optional.empty();
    }

    /** A refusal is kept under its key like any other answer. */
    private Answer refuse(ApiRequest request, Answer refusal) {
        state.commit(new Change().keep(request, refusal));
        return refusal;
    }

    /** The change and the kept answer, both or neither. */
    private Answer carryOut(ApiRequest request, JsonObject made, Change change) {
        Answer answer = faults.strikes(Fault.SERVER_ERROR_AFTER) ? serverError() : Answer.ok(made);
        state.commit(change.keep(request, answer));
        return answer;
    }

    private static Answer serverError() {
        return Answer.error(500, "api_error", "", "An unknown error occurred.");
    }

    private Answer one(String kind, String id) {
        return state.find(kind, id).map(Answer::ok).orElseGet(() -> Answer.missing(kind, id, "id"));
    }

    private Answer transfers(ApiRequest request) {
        List<JsonObject> found = state.all("transfer").stream()
                .filter(transfer -> hasOrAny(transfer, "transfer_group", request))
                .filter(transfer -> hasOrAny(transfer, "destination", request))
                .toList();
        return page(found, request);
    }

    private Answer balanceTransactions(ApiRequest request) {
        return page(
                state.all("balance_transaction").stream()
                        .filter(entry -> hasOrAny(entry, "source", request))
                        .toList(),
                request);
    }

    private static boolean hasOrAny(JsonObject object, String member, ApiRequest request) {
        String wanted = request.parameter(member);
        return wanted.isEmpty()
                || (!object.isNull(member) && object.getString(member).equals(wanted));
    }

    private Answer page(List<JsonObject> found, ApiRequest request) {
        int limit = limit(request.parameter("limit"));
        List<JsonObject> rest = found.stream()
                .dropWhile(object -> !request.parameter("starting_after").isEmpty()
                        && !object.getString("id").equals(request.parameter("starting_after")))
                .skip(request.parameter("starting_after").isEmpty() ? 0 : 1)
                .toList();
        List<JsonObject> shown = rest.stream().limit(limit).toList();
        return Answer.ok(objects.list(shown, rest.size() > shown.size(), request.path()));
    }

    private static int limit(String asked) {
        return asked.matches("[0-9]{1,3}") ? Math.max(1, Math.min(PAGE_MAX, Integer.parseInt(asked))) : PAGE_DEFAULT;
    }

    /** Per currency that was ever used, US dollars at least. */
    private Map<String, Long> available() {
        Map<String, Long> available = new TreeMap<>(Map.of("usd", funds));
        for (JsonObject entry : state.all("balance_transaction")) {
            available.putIfAbsent(entry.getString("currency"), funds);
            available.merge(
                    entry.getString("currency"), entry.getJsonNumber("net").longValueExact(), Long::sum);
        }
        return available;
    }

    private static Answer unknown(ApiRequest request) {
        return Answer.error(
                404,
                "invalid_request_error",
                "",
                "The stand-in does not offer " + request.method() + " " + request.path() + ".");
    }
}
