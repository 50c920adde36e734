package org.imprimatur.notices;

/** Hands one letter to a mail server. */
interface Postman {

    /**
     * Returns once the mail server has taken the letter.
     *
     * @throws UndeliveredException when it has not, or nobody knows whether it has
     */
    void deliver(Letter letter, String address);

    /** The mail server was not reached, or refused. */
    final class UndeliveredException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UndeliveredException(String problem, Throwable cause) {
            super(problem, cause);
        }
    }
}
