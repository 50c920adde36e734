package org.imprimatur.licensing.terms;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.imprimatur.licensing.policy.Category;
import org.imprimatur.licensing.policy.Purpose;

/**
 * Terms in plain words, for the person who set them and the person who wants to use them.
 *
 * @param can what others can do
 * @param cannot what they cannot
 * @param askMe what they have to ask about first
 */
public record TermsSentences(List<String> can, List<String> cannot, List<String> askMe) {
    public TermsSentences {
        can = List.copyOf(can);
        cannot = List.copyOf(cannot);
        askMe = List.copyOf(askMe);
    }

    /** What these say that the others do not, in the same order. */
    public TermsSentences without(TermsSentences others) {
        return new TermsSentences(
                without(can, others.can), without(cannot, others.cannot), without(askMe, others.askMe));
    }

    private static List<String> without(List<String> these, List<String> others) {
        return these.stream().filter(sentence -> !others.contains(sentence)).toList();
    }

    /** In English. */
    public static TermsSentences of(Terms terms) {
        return of(terms, Locale.ENGLISH);
    }

    /** In the language of the locale, if there are messages in it, else in English. Days are UTC's. */
    public static TermsSentences of(Terms terms, Locale locale) {
        Wording wording = new Wording(terms, locale);
        return new TermsSentences(wording.can(), wording.cannot(), wording.askMe());
    }

    /** One set of terms in one language. */
    private static final class Wording {
        private final Terms terms;
        private final Locale locale;
        private final ResourceBundle messages;
        private final Set<Purpose> freely;
        private final Set<Purpose> asking;

        private Wording(Terms terms, Locale locale) {
            this.terms = terms;
            this.locale = locale;
            messages = ResourceBundle.getBundle("org.imprimatur.licensing.terms.TermsSentences", locale);
            freely = EnumSet.noneOf(Purpose.class);
            asking = EnumSet.noneOf(Purpose.class);
            asking.addAll(terms.askFirst());
            (terms.askAlways() ? asking : freely).addAll(terms.purposes());
            if (terms.never().contains(Category.POLITICS)) {
                asking.remove(Purpose.POLITICAL);
                freely.remove(Purpose.POLITICAL);
            }
        }

        private List<String> can() {
            List<String> sentences = new ArrayList<>();
            if (!freely.isEmpty()) {
                sentences.add(say("can.use", audience(), purposes(freely)));
            }
            if (!freely.isEmpty() || !asking.isEmpty()) {
                sentences.add(terms.territories().isEmpty() ? say("can.anywhere") : say("can.territories", places()));
                sentences.add(
                        terms.price().isZero()
                                ? say("can.free")
                                : say("can.price", terms.price().toString()));
            }
            return sentences;
        }

        private List<String> cannot() {
            List<String> sentences = new ArrayList<>();
            terms.never().forEach(category -> sentences.add(say("never." + category.wire())));
            Set<Purpose> others = EnumSet.allOf(Purpose.class);
            others.removeAll(freely);
            others.removeAll(asking);
            if (!others.isEmpty()) {
                sentences.add(say("cannot.purposes", purposes(others)));
            }
            addTerm(sentences);
            return sentences;
        }

        private void addTerm(List<String> sentences) {
            if (!terms.from().equals(Terms.SINCE_EVER)) {
                sentences.add(say("cannot.before", day(terms.from())));
            }
            if (!terms.until().equals(Terms.OPEN)) {
                sentences.add(say("cannot.after", day(terms.until())));
            }
        }

        private List<String> askMe() {
            return asking.isEmpty() ? List.of() : List.of(say("ask.purposes", audience(), purposes(asking)));
        }

        private String audience() {
            return say("audience." + terms.audience().wire());
        }

        private String purposes(Collection<Purpose> purposes) {
            return enumerate(purposes.stream()
                    .map(purpose -> say("purpose." + purpose.wire()))
                    .toList());
        }

        private String places() {
            return enumerate(terms.territories().stream()
                    .map(code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(locale))
                    .toList());
        }

        private String day(Instant moment) {
            DateTimeFormatter day =
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
            return day.format(moment.atOffset(ZoneOffset.UTC));
        }

        private String enumerate(List<String> words) {
            if (words.size() == 1) {
                return words.get(0);
            }
            int last = words.size() - 1;
            String first = words.subList(0, last).stream().collect(Collectors.joining(", "));
            return say("enumeration", first, words.get(last));
        }

        private String say(String key, Object... arguments) {
            return new MessageFormat(messages.getString(key), locale).format(arguments);
        }
    }
}
