package org.imprimatur.web.statement;

import java.util.Set;

/**
 * Text that a spreadsheet takes for text. One that begins like a formula gets an apostrophe before it.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV Injection</a>
 */
final class SpreadsheetText {

    private static final Set<Character> BEGIN_FORMULAS =
            Set.of('=', '+', '-', '@', '\t', '\r', '\n', '\uff1d', '\uff0b', '\uff0d', '\uff20');

    private SpreadsheetText() {}

    static String of(String text) {
        return text.isEmpty() || !BEGIN_FORMULAS.contains(text.charAt(0)) ? text : "'" + text;
    }
}
