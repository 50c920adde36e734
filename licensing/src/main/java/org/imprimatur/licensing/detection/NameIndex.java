package org.imprimatur.licensing.detection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Finds subjects in prompts by handle, name and alias.
 *
 * <p>Spellings are compared as {@code Folding} says, whole words only. Of findings one inside the other the longer one
 * counts; those that merely overlap all count, and so does everyone of the same name. Immutable.
 */
public final class NameIndex {
    private static final String ALGORITHM = "names-1";
    private static final int DIGEST_LENGTH = 12;

    private final Handles handles;
    private final PhraseTrie<KnownName> names;
    private final String version;

    private NameIndex(Handles handles, PhraseTrie<KnownName> names, String version) {
        this.handles = handles;
        this.names = names;
        this.version = version;
    }

    /** An index of these subjects, whatever their order. */
    public static NameIndex of(Collection<SubjectNames> subjects) {
        PhraseTrie<KnownName> names = new PhraseTrie<>();
        for (SubjectNames each : subjects) {
            put(names, KnownName.of(each.subject(), Finding.Method.NAME, each.name()));
            each.aliases().forEach(alias -> put(names, KnownName.of(each.subject(), Finding.Method.ALIAS, alias)));
        }
        return new NameIndex(new Handles(subjects), names, ALGORITHM + "+" + digest(subjects));
    }

    /** Everyone whom the prompt names, in the order of the prompt. */
    public List<Finding> find(String prompt) {
        List<Finding> findings = handles.find(prompt);
        List<Token> words = Tokens.of(prompt);
        for (int start = 0; start < words.size(); start++) {
            for (PhraseTrie.Match<KnownName> match : names.matchesAt(words, start)) {
                addAll(match, words, prompt, findings);
            }
        }
        return Findings.outermost(findings);
    }

    /** Names the algorithm and the list it ran on, so that a finding can be repeated. */
    public String version() {
        return version;
    }

    private static void put(PhraseTrie<KnownName> names, KnownName name) {
        names.put(name.words(), name);
    }

    private static void addAll(
            PhraseTrie.Match<KnownName> match, List<Token> words, String prompt, List<Finding> findings) {
        List<Token> written = words.subList(match.start(), match.end());
        int start = written.get(0).start();
        int end = written.get(written.size() - 1).end();
        match.values().stream()
                .filter(name -> name.isMeantBy(written))
                .map(name -> new Finding(
                        name.subject(), name.method(), start, end, name.score(), prompt.substring(start, end)))
                .forEach(findings::add);
    }

    private static String digest(Collection<SubjectNames> subjects) {
        List<SubjectNames> sorted = new ArrayList<>(subjects);
        sorted.sort(Comparator.comparing(SubjectNames::subject).thenComparing(SubjectNames::toString));
        MessageDigest sha256 = sha256();
        sorted.forEach(each -> sha256.update(each.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha256.digest()).substring(0, DIGEST_LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
