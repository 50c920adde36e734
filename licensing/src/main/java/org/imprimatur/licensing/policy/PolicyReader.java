package org.imprimatur.licensing.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.money.Share;

/** Turns JSON-LD into policies. Whatever is not understood completely is refused. */
final class PolicyReader {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,12})?");

    private PolicyReader() {}

    static Policy read(JsonNode json) {
        json.requireOnly(
                "@context",
                "@type",
                "uid",
                "profile",
                "conflict",
                JsonLd.VERSION,
                "assigner",
                "assignee",
                "target",
                JsonLd.SHARE,
                "permission",
                "prohibition",
                "obligation");
        String uid = json.get("uid").string();
        requireContext(json.get("@context"), uid);
        json.get("profile").requireEqual(Policy.PROFILE);
        json.get("conflict").requireEqual(JsonLd.PROHIBIT);
        return json.build(() -> new Policy(
                uid,
                type(json.get("@type")),
                version(json.get(JsonLd.VERSION)),
                json.get("assigner").string(),
                json.list("assignee", JsonNode::string),
                json.get("target").string(),
                json.list(JsonLd.SHARE, PolicyReader::share),
                json.list("permission", PolicyReader::permission),
                json.list("prohibition", PolicyReader::prohibition),
                json.list("obligation", PolicyReader::duty)));
    }

    /** Under another context the same words could mean something else. */
    private static void requireContext(JsonNode context, String uid) {
        List<JsonNode> parts = context.elements();
        if (parts.size() != 2) {
            throw context.malformed("expected ODRL's context and ours");
        }
        parts.get(0).requireEqual(JsonLd.ODRL_CONTEXT);
        JsonNode ours = parts.get(1).requireOnly("@base", JsonLd.PREFIX);
        ours.get(JsonLd.PREFIX).requireEqual(JsonLd.PREFIX_IRI);
        ours.get("@base").requireEqual(uid);
    }

    private static Policy.Type type(JsonNode json) {
        return json.build(() -> Policy.Type.ofWire(odrlName(json)));
    }

    private static int version(JsonNode json) {
        long version = json.integer();
        if (version < 1 || version > Integer.MAX_VALUE) {
            throw json.malformed("expected a version from 1");
        }
        return (int) version;
    }

    private static Share share(JsonNode json) {
        json.requireOnly(JsonLd.PAYEE, JsonLd.PARTS);
        return json.build(() -> new Share(
                json.get(JsonLd.PAYEE).string(), json.get(JsonLd.PARTS).integer()));
    }

    private static Permission permission(JsonNode json) {
        json.requireOnly("uid", "action", "constraint", "duty");
        return json.build(() ->
                new Permission(uid(json), action(json), constraints(json), json.list("duty", PolicyReader::duty)));
    }

    private static Prohibition prohibition(JsonNode json) {
        json.requireOnly("uid", "action", "constraint");
        return json.build(() -> new Prohibition(uid(json), action(json), constraints(json)));
    }

    private static Duty duty(JsonNode json) {
        json.requireOnly("uid", "action", "constraint");
        return json.build(() -> new Duty(uid(json), action(json), constraints(json)));
    }

    private static String uid(JsonNode rule) {
        return rule.get("uid").string();
    }

    private static Action action(JsonNode rule) {
        JsonNode action = rule.get("action");
        if (!action.isObject()) {
            return Action.of(actionName(action));
        }
        action.requireOnly("rdf:value", "refinement");
        ActionName name = actionName(action.get("rdf:value").requireOnly("@id").get("@id"));
        return new Action(name, action.list("refinement", PolicyReader::constraint));
    }

    private static ActionName actionName(JsonNode json) {
        return json.build(() -> ActionName.ofWire(odrlName(json)));
    }

    private static List<Constraint> constraints(JsonNode rule) {
        return rule.list("constraint", PolicyReader::constraint);
    }

    private static Constraint constraint(JsonNode json) {
        for (LogicalOperator operator : LogicalOperator.values()) {
            if (json.find(operator.wire()).isPresent()) {
                return logical(json, operator);
            }
        }
        return atomic(json);
    }

    private static Constraint logical(JsonNode json, LogicalOperator operator) {
        JsonNode list = json.requireOnly(operator.wire()).get(operator.wire()).requireOnly("@list");
        List<Constraint> operands = list.list("@list", PolicyReader::constraint);
        return json.build(() -> new LogicalConstraint(operator, operands));
    }

    private static Constraint atomic(JsonNode json) {
        LeftOperand left = leftOperand(json.get("leftOperand"));
        if (left == LeftOperand.PAY_AMOUNT) {
            json.requireOnly("leftOperand", "operator", "rightOperand", "unit");
        } else {
            json.requireOnly("leftOperand", "operator", "rightOperand");
        }
        Operator operator = operator(json.get("operator"));
        RightOperand right = rightOperand(json, left);
        return json.build(() -> new AtomicConstraint(left, operator, right));
    }

    private static LeftOperand leftOperand(JsonNode json) {
        return json.build(() -> LeftOperand.ofWire(odrlName(json)));
    }

    private static Operator operator(JsonNode json) {
        return json.build(() -> Operator.ofWire(odrlName(json)));
    }

    private static RightOperand rightOperand(JsonNode constraint, LeftOperand left) {
        JsonNode right = constraint.get("rightOperand");
        return switch (left) {
            case DATE_TIME -> timestamp(right);
            case PAY_AMOUNT -> amount(right, constraint.get("unit"));
            default ->
                right.build(() -> RightOperand.Values.of(right.elements().stream()
                        .map(value -> value(value, left))
                        .toList()));
        };
    }

    private static String value(JsonNode json, LeftOperand left) {
        if (!left.hasProfileValues()) {
            return json.string();
        }
        JsonNode iri = json.requireOnly("@id").get("@id");
        if (!iri.string().startsWith(JsonLd.PREFIXED)) {
            throw iri.malformed("expected a term of `" + Policy.PROFILE + "`");
        }
        return iri.string().substring(JsonLd.PREFIXED.length());
    }

    private static RightOperand timestamp(JsonNode json) {
        JsonNode value = typed(json, JsonLd.DATE_TIME);
        try {
            return new RightOperand.Timestamp(Instant.parse(value.string()));
        } catch (DateTimeParseException notAnInstant) {
            throw value.malformed("expected a moment in UTC, such as `2026-11-22T00:00:00Z`");
        }
    }

    private static RightOperand amount(JsonNode json, JsonNode unit) {
        JsonNode value = typed(json, JsonLd.DECIMAL);
        if (!DECIMAL.matcher(value.string()).matches()) {
            throw value.malformed("expected a decimal number");
        }
        Currency currency = currency(unit);
        return value.build(() -> new RightOperand.Amount(Money.of(new BigDecimal(value.string()), currency)));
    }

    private static Currency currency(JsonNode unit) {
        if (!unit.string().startsWith(JsonLd.CURRENCY_URN)) {
            throw unit.malformed("expected a currency, such as `" + JsonLd.CURRENCY_URN + "EUR`");
        }
        try {
            return Currency.getInstance(unit.string().substring(JsonLd.CURRENCY_URN.length()));
        } catch (IllegalArgumentException unknown) {
            throw unit.malformed("unknown currency");
        }
    }

    private static JsonNode typed(JsonNode json, String type) {
        json.requireOnly("@value", "@type").get("@type").requireEqual(type);
        return json.get("@value");
    }

    /** A name of ODRL's vocabulary, with or without its prefix. */
    private static String odrlName(JsonNode json) {
        String name = json.string();
        return name.startsWith(JsonLd.ODRL_PREFIXED) ? name.substring(JsonLd.ODRL_PREFIXED.length()) : name;
    }
}
