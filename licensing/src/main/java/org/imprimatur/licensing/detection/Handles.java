package org.imprimatur.licensing.detection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds {@code @handle} in prompts: exactly that, after folding; not inside a word, as in an e-mail address. */
final class Handles {
    private static final int LENGTH_MIN = 3;
    private static final int LENGTH_MAX = 30;

    private final Map<String, List<String>> subjects = new HashMap<>();

    Handles(Collection<SubjectNames> names) {
        for (SubjectNames each : names) {
            if (!each.handle().isEmpty()) {
                subjects.computeIfAbsent(each.handle(), handle -> new ArrayList<>(1))
                        .add(each.subject());
            }
        }
    }

    List<Finding> find(String prompt) {
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < prompt.length(); at++) {
            if (isAtSign(prompt.charAt(at)) && !followsWord(prompt, at)) {
                addFrom(prompt, at, findings);
            }
        }
        return findings;
    }

    /** The longest text that may be a handle, without full stops and dashes that end a sentence, if so it is known. */
    private void addFrom(String prompt, int at, List<Finding> findings) {
        int end = at + 1;
        while (end < prompt.length() && isHandle(prompt.charAt(end))) {
            end++;
        }
        for (; end > at + LENGTH_MIN; end--) {
            @Nullable List<String> known = lookUp(prompt, at, end);
            if (known != null) {
                addAll(known, prompt, at, end, findings);
                return;
            }
            if (!isPunctuation(prompt.charAt(end - 1))) {
                return;
            }
        }
    }

    private @Nullable List<String> lookUp(String prompt, int at, int end) {
        String handle = Folding.fold(prompt.substring(at + 1, Math.min(end, at + 2 + 2 * LENGTH_MAX)));
        return handle.length() > LENGTH_MAX ? null : subjects.get(handle);
    }

    private static void addAll(List<String> subjects, String prompt, int at, int end, List<Finding> findings) {
        String text = prompt.substring(at, end);
        subjects.forEach(subject -> findings.add(new Finding(subject, Finding.Method.HANDLE, at, end, 1.0, text)));
    }

    /** Also the full-width and the small form, which NFKC makes the same. */
    private static boolean isAtSign(char c) {
        return c == '@' || c == '\uFF20' || c == '\uFE6B';
    }

    private static boolean followsWord(String prompt, int at) {
        return at > 0 && Tokens.isLetterOrDigit(prompt.codePointBefore(at));
    }

    private static boolean isHandle(char c) {
        return Character.isLetterOrDigit(c)
                || isPunctuation(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isPunctuation(char c) {
        return c == '.' || c == '_' || c == '-';
    }
}
