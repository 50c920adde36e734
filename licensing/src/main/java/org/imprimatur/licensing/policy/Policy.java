package org.imprimatur.licensing.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imprimatur.licensing.money.Share;
import org.imprimatur.licensing.money.Shares;

/**
 * Rules about one asset (ODRL IM 2.2, Policy Class). The conflict strategy is always {@code prohibit}: a prohibition
 * wins over any permission.
 *
 * @param uid the policy's IRI
 * @param type Set, Offer or Agreement
 * @param version counts the policy's versions from 1 (our profile)
 * @param assigner who grants; an IRI
 * @param assignees who is granted to; empty means anyone; an Agreement names at least one
 * @param target the asset's IRI
 * @param shares who is paid of each price; empty, or together the whole (our profile)
 * @param permissions what is allowed
 * @param prohibitions what is not
 * @param obligations duties that hold whatever is used
 */
public record Policy(
        String uid,
        Type type,
        int version,
        String assigner,
        List<String> assignees,
        String target,
        List<Share> shares,
        List<Permission> permissions,
        List<Prohibition> prohibitions,
        List<Duty> obligations) {

    /** The IRI of our ODRL profile, which every policy names. */
    public static final String PROFILE = "https://imprimatur.org/ns/odrl/1";

    /** The most rules of all kinds, nested duties included. */
    public static final int RULES_MAX = 256;

    private static final Pattern IRI =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,30}:[^\\s\\p{Cntrl}\"<>\\\\^`{|}]{1,1000}");

    /** @throws IllegalArgumentException when the parts are not as described */
    public Policy {
        assignees = List.copyOf(assignees);
        shares = List.copyOf(shares);
        permissions = List.copyOf(permissions);
        prohibitions = List.copyOf(prohibitions);
        obligations = List.copyOf(obligations);
        requireIri("uid", uid);
        requireIri("assigner", assigner);
        requireIri("target", target);
        assignees.forEach(assignee -> requireIri("assignee", assignee));
        if (version < 1) {
            throw new IllegalArgumentException("policy version `" + version + "`, expected at least 1");
        }
        if (type == Type.AGREEMENT && assignees.isEmpty()) {
            throw new IllegalArgumentException("an Agreement names its assignee");
        }
        if (!shares.isEmpty()) {
            Shares.requireWhole(shares);
        }
        requireDistinctUids(permissions, prohibitions, obligations);
    }

    private static void requireIri(String what, String value) {
        if (!IRI.matcher(value).matches()) {
            throw new IllegalArgumentException("policy " + what + " is not an IRI: `" + value + "`");
        }
    }

    private static void requireDistinctUids(
            List<Permission> permissions, List<Prohibition> prohibitions, List<Duty> obligations) {
        Set<String> uids = new HashSet<>();
        Stream<Rule> nested = permissions.stream().flatMap(permission -> permission.duties().stream());
        List<Rule> rules = Stream.of(permissions.stream(), prohibitions.stream(), obligations.stream(), nested)
                .<Rule>flatMap(stream -> stream)
                .toList();
        if (rules.size() > RULES_MAX) {
            throw new IllegalArgumentException(rules.size() + " rules, expected at most " + RULES_MAX);
        }
        for (Rule rule : rules) {
            if (!uids.add(rule.uid())) {
                throw new IllegalArgumentException("rule `" + rule.uid() + "` appears twice");
            }
        }
    }

    /** The policy's subclass (ODRL IM 2.2, Policy Subclasses). */
    public enum Type {
        SET("Set"),
        OFFER("Offer"),
        AGREEMENT("Agreement");

        private final String wire;

        Type(String wire) {
            this.wire = wire;
        }

        /** The name in JSON-LD. */
        public String wire() {
            return wire;
        }

        /** @throws IllegalArgumentException when no type has that name */
        public static Type ofWire(String wire) {
            return WireNames.find(values(), Type::wire, wire);
        }
    }
}
