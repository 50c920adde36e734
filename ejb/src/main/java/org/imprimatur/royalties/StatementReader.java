package org.imprimatur.royalties;

/** Is told a whole statement, line by line, so that nobody need hold all of it. Called in the order of the methods. */
public interface StatementReader {

    void begin(MonthlyStatement.Heading heading);

    /** A currency begins; its totals are known before its lines. */
    void open(MonthlyStatement.Account account);

    /** Oldest first. */
    void line(StatementLine line);

    void close(MonthlyStatement.Account account);

    /** @param sha256 of the canonical form, in hexadecimal digits; see {@link StatementDigest} */
    void end(String sha256);
}
