package org.imprimatur.web.statement;

/** Text that XML can hold (XML 1.0, 2.2): anything else would make the document unreadable. */
final class PrintableText {

    private static final int REPLACEMENT = 0xFFFD;

    private PrintableText() {}

    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().map(point -> isChar(point) ? point : REPLACEMENT).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isChar(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
