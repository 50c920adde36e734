package org.imprimatur.licensing.policy;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.function.Function;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.money.Share;

/** Turns policies into JSON-LD; the order of the members is fixed and belongs to the policy's hash. */
final class PolicyWriter {
    /** Kept, since {@code Json} looks for it anew on every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private PolicyWriter() {}

    static JsonObject write(Policy policy) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("@context", context(policy))
                .add("@type", policy.type().wire())
                .add("uid", policy.uid())
                .add("profile", Policy.PROFILE)
                .add("conflict", JsonLd.PROHIBIT)
                .add(JsonLd.VERSION, policy.version())
                .add("assigner", policy.assigner());
        addUnlessEmpty(json, "assignee", policy.assignees(), JSON::createValue);
        json.add("target", policy.target());
        addUnlessEmpty(json, JsonLd.SHARE, policy.shares(), PolicyWriter::share);
        addUnlessEmpty(json, "permission", policy.permissions(), PolicyWriter::permission);
        addUnlessEmpty(
                json, "prohibition", policy.prohibitions(), rule -> rule(rule).build());
        addUnlessEmpty(
                json, "obligation", policy.obligations(), rule -> rule(rule).build());
        return json.build();
    }

    /** The base makes the rules' relative uids fragments of the policy's. */
    private static JsonValue context(Policy policy) {
        return JSON.createArrayBuilder()
                .add(JsonLd.ODRL_CONTEXT)
                .add(JSON.createObjectBuilder().add("@base", policy.uid()).add(JsonLd.PREFIX, JsonLd.PREFIX_IRI))
                .build();
    }

    private static JsonValue share(Share share) {
        return JSON.createObjectBuilder()
                .add(JsonLd.PAYEE, share.payee())
                .add(JsonLd.PARTS, share.parts())
                .build();
    }

    private static JsonValue permission(Permission permission) {
        JsonObjectBuilder json = rule(permission);
        addUnlessEmpty(json, "duty", permission.duties(), duty -> rule(duty).build());
        return json.build();
    }

    private static JsonObjectBuilder rule(Rule rule) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("uid", rule.uid()).add("action", action(rule.action()));
        addUnlessEmpty(json, "constraint", rule.constraints(), PolicyWriter::constraint);
        return json;
    }

    /** ODRL IM 2.2, Action: a refined action is a node whose {@code rdf:value} is the action. */
    private static JsonValue action(Action action) {
        if (action.refinements().isEmpty()) {
            return JSON.createValue(action.name().wire());
        }
        String wire = action.name().wire();
        String iri = wire.startsWith(JsonLd.PREFIXED) ? wire : JsonLd.ODRL_PREFIXED + wire;
        JsonObjectBuilder json = JSON.createObjectBuilder().add("rdf:value", reference(iri));
        addUnlessEmpty(json, "refinement", action.refinements(), PolicyWriter::constraint);
        return json.build();
    }

    private static JsonValue constraint(Constraint constraint) {
        return constraint instanceof AtomicConstraint atomic ? atomic(atomic) : logical((LogicalConstraint) constraint);
    }

    private static JsonValue logical(LogicalConstraint constraint) {
        JsonArrayBuilder operands = JSON.createArrayBuilder();
        constraint.operands().forEach(operand -> operands.add(constraint(operand)));
        JsonObjectBuilder list = JSON.createObjectBuilder().add("@list", operands);
        return JSON.createObjectBuilder()
                .add(constraint.operator().wire(), list)
                .build();
    }

    private static JsonValue atomic(AtomicConstraint constraint) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("leftOperand", constraint.leftOperand().wire())
                .add("operator", constraint.operator().wire());
        RightOperand right = constraint.rightOperand();
        if (right instanceof RightOperand.Timestamp timestamp) {
            json.add("rightOperand", typed(timestamp.instant().toString(), JsonLd.DATE_TIME));
        } else if (right instanceof RightOperand.Amount amount) {
            addAmount(json, amount.money());
        } else {
            addUnlessEmpty(json, "rightOperand", ((RightOperand.Values) right).values(), value(constraint));
        }
        return json.build();
    }

    private static void addAmount(JsonObjectBuilder json, Money money) {
        json.add("rightOperand", typed(money.toDecimal(), JsonLd.DECIMAL));
        json.add("unit", JsonLd.CURRENCY_URN + money.currency().getCurrencyCode());
    }

    private static Function<String, JsonValue> value(AtomicConstraint constraint) {
        return constraint.leftOperand().hasProfileValues()
                ? value -> reference(JsonLd.PREFIXED + value)
                : JSON::createValue;
    }

    private static JsonValue reference(String iri) {
        return JSON.createObjectBuilder().add("@id", iri).build();
    }

    private static JsonValue typed(String value, String type) {
        return JSON.createObjectBuilder()
                .add("@value", value)
                .add("@type", type)
                .build();
    }

    private static <T> void addUnlessEmpty(
            JsonObjectBuilder json, String name, List<T> values, Function<T, ? extends JsonValue> toJson) {
        if (!values.isEmpty()) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            values.forEach(value -> array.add(toJson.apply(value)));
            json.add(name, array);
        }
    }
}
