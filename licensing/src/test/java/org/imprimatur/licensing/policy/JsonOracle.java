package org.imprimatur.licensing.policy;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A second evaluator that shares nothing with the first: it walks the JSON-LD text in plain two-valued logic. Only for
 * requests in which every fact is known. Answers {@code permitted}, {@code ask} or {@code denied}.
 */
final class JsonOracle {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Set<String> GENERATING = Set.of("use", "derive", "imp:generate");
    private static final Set<String> HARMLESS = Set.of("compensate", "attribute", "inform", "watermark");

    private final UseRequest request;

    private JsonOracle(UseRequest request) {
        this.request = request;
    }

    static String decide(String json, UseRequest request) {
        return new JsonOracle(request)
                .decide(JSON.createReader(new StringReader(json)).readObject());
    }

    private String decide(JsonObject policy) {
        JsonArray assignees = policy.getJsonArray("assignee");
        if (assignees != null && !assignees.contains(JSON.createValue(request.requester()))) {
            return "denied";
        }
        for (JsonObject prohibition : objects(policy, "prohibition")) {
            if (applies(prohibition)) {
                return "denied";
            }
        }
        String best = "denied";
        for (JsonObject permission : objects(policy, "permission")) {
            if (applies(permission)) {
                List<JsonObject> duties = new ArrayList<>(objects(permission, "duty"));
                duties.addAll(objects(policy, "obligation"));
                String answer = afterDuties(duties);
                if (answer.equals("permitted") || best.equals("denied")) {
                    best = answer;
                }
            }
        }
        return best;
    }

    private String afterDuties(List<JsonObject> duties) {
        String answer = "permitted";
        for (JsonObject duty : duties) {
            String action = actionOf(duty);
            if (!HARMLESS.contains(action) && allHold(objects(duty, "constraint"))) {
                if (!action.equals("obtainConsent")) {
                    return "denied";
                }
                answer = "ask";
            }
        }
        return answer;
    }

    private boolean applies(JsonObject rule) {
        List<JsonObject> refinements =
                rule.get("action") instanceof JsonObject action ? objects(action, "refinement") : List.of();
        return GENERATING.contains(actionOf(rule)) && allHold(objects(rule, "constraint")) && allHold(refinements);
    }

    private static String actionOf(JsonObject rule) {
        JsonValue action = rule.get("action");
        String name = action instanceof JsonString plain
                ? plain.getString()
                : action.asJsonObject().getJsonObject("rdf:value").getString("@id");
        return name.replace("odrl:", "");
    }

    private boolean allHold(List<JsonObject> constraints) {
        return constraints.stream().allMatch(this::holds);
    }

    private boolean holds(JsonObject constraint) {
        if (constraint.containsKey("and")) {
            return countHolding(constraint, "and")
                    == operands(constraint, "and").size();
        }
        if (constraint.containsKey("or")) {
            return countHolding(constraint, "or") > 0;
        }
        if (constraint.containsKey("xone")) {
            return countHolding(constraint, "xone") == 1;
        }
        String operator = constraint.getString("operator");
        if (constraint.getString("leftOperand").equals("dateTime")) {
            String moment = constraint.getJsonObject("rightOperand").getString("@value");
            return ordered(operator, request.at().compareTo(Instant.parse(moment)));
        }
        Set<String> right = new HashSet<>();
        for (JsonValue value : constraint.getJsonArray("rightOperand")) {
            right.add(
                    value instanceof JsonString plain
                            ? plain.getString()
                            : value.asJsonObject().getString("@id").replace("imp:", ""));
        }
        return related(operator, facts(constraint.getString("leftOperand")), right);
    }

    private Set<String> facts(String leftOperand) {
        Set<String> facts = new HashSet<>();
        switch (leftOperand) {
            case "purpose" -> facts.add(request.purpose().wire());
            case "spatial" -> facts.add(request.territory());
            case "imp:audience" -> request.standing().forEach(value -> facts.add(value.wire()));
            case "imp:category" -> request.categories().forEach(value -> facts.add(value.wire()));
            case "imp:modality" -> request.modalities().forEach(value -> facts.add(value.wire()));
            default -> throw new AssertionError(leftOperand);
        }
        return facts;
    }

    private static boolean ordered(String operator, int sign) {
        return switch (operator) {
            case "eq" -> sign == 0;
            case "neq" -> sign != 0;
            case "lt" -> sign < 0;
            case "lteq" -> sign <= 0;
            case "gt" -> sign > 0;
            case "gteq" -> sign >= 0;
            default -> throw new AssertionError(operator);
        };
    }

    private static boolean related(String operator, Set<String> facts, Set<String> right) {
        Set<String> common = new HashSet<>(facts);
        common.retainAll(right);
        return switch (operator) {
            case "eq" -> facts.equals(right);
            case "neq" -> !facts.equals(right);
            case "isA", "isPartOf" -> !facts.isEmpty() && common.size() == facts.size();
            case "isAllOf", "hasPart" -> common.size() == right.size();
            case "isAnyOf" -> !common.isEmpty();
            case "isNoneOf" -> common.isEmpty();
            default -> throw new AssertionError(operator);
        };
    }

    private long countHolding(JsonObject constraint, String operator) {
        return operands(constraint, operator).stream().filter(this::holds).count();
    }

    private static List<JsonObject> operands(JsonObject constraint, String operator) {
        return objects(constraint.getJsonObject(operator), "@list");
    }

    private static List<JsonObject> objects(JsonObject json, String name) {
        JsonArray array = json.getJsonArray(name);
        return array == null ? List.of() : array.getValuesAs(JsonObject.class);
    }
}
