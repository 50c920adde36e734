package org.imprimatur.licensing.detection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What makes two spellings the same word: Unicode NFKC, full case folding, no combining marks, no invisible characters,
 * and the Latin letters that Unicode does not decompose written as those that people type instead.
 */
final class Folding {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Me}]+");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Map<Character, String> UNDECOMPOSED = Map.of(
            'ł', "l", 'ø', "o", 'đ', "d", 'ð', "d", 'ı', "i", 'æ', "ae", 'œ', "oe", 'þ', "th", 'ħ', "h", 'ŧ', "t");

    private Folding() {}

    static String fold(String word) {
        if (ASCII.matcher(word).matches()) {
            return word.toLowerCase(Locale.ROOT);
        }
        String compatible = Normalizer.normalize(word, Normalizer.Form.NFKC);
        String caseless = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String decomposed = Normalizer.normalize(caseless, Normalizer.Form.NFKD);
        String bare = INVISIBLE.matcher(decomposed).replaceAll("");
        return Normalizer.normalize(spellOut(bare), Normalizer.Form.NFC);
    }

    private static String spellOut(String word) {
        StringBuilder spelled = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            String plain = UNDECOMPOSED.get(c);
            if (plain == null) {
                spelled.append(c);
            } else {
                spelled.append(plain);
            }
        }
        return spelled.toString();
    }
}
