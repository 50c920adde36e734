package org.imprimatur.licensing.money;

/**
 * A payee's part of a whole of {@value #WHOLE} parts, so that one part is a millionth of a percent.
 *
 * @param payee who is owed, an identifier that means nothing here
 * @param parts from 1 to {@value #WHOLE}
 */
public record Share(String payee, long parts) {
    /** All parts: 100 %. */
    public static final long WHOLE = 100_000_000L;

    private static final int PAYEE_LENGTH_MAX = 500;

    /** @throws InvalidSharesException when the payee is blank or too long, or the parts are out of range */
    public Share {
        if (payee.isBlank() || payee.length() > PAYEE_LENGTH_MAX) {
            throw new InvalidSharesException("a payee has from 1 to " + PAYEE_LENGTH_MAX + " characters");
        }
        if (parts < 1 || parts > WHOLE) {
            throw new InvalidSharesException("`" + parts + "` parts for `" + payee + "`, expected 1 to " + WHOLE);
        }
    }

    /** One payee takes all. */
    public static Share whole(String payee) {
        return new Share(payee, WHOLE);
    }
}
