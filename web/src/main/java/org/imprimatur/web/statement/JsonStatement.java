package org.imprimatur.web.statement;

import jakarta.json.stream.JsonGenerator;
import org.imprimatur.royalties.MonthlyStatement;
import org.imprimatur.royalties.StatementLine;
import org.imprimatur.royalties.StatementReader;

/** A statement as JSON, written while it is read. Amounts are exact decimals, as strings. */
final class JsonStatement implements StatementReader {

    private final JsonGenerator json;

    JsonStatement(JsonGenerator json) {
        this.json = json;
    }

    @Override
    public void begin(MonthlyStatement.Heading of) {
        json.writeStartObject()
                .write("format", "imprimatur-statement/1")
                .write("environment", of.environment().name())
                .writeStartObject("party")
                .write("id", of.party().toString())
                .write("name", of.name())
                .writeEnd()
                .write("month", of.month().toString())
                .write("time_zone", "UTC")
                .write("state", of.closed() ? "final" : "so-far")
                .writeStartArray("accounts");
    }

    @Override
    public void open(MonthlyStatement.Account account) {
        json.writeStartObject();
        totals(account);
        json.writeStartArray("lines");
    }

    @Override
    public void line(StatementLine line) {
        json.writeStartObject()
                .write("type", line.type().wire())
                .write("gross", line.gross().toDecimal())
                .write("fee", line.fee().toDecimal())
                .write("amount", line.amount().toDecimal())
                .write("booked_at", line.bookedAt().toString())
                .write("sequence", line.sequence())
                .write("entry", line.entryId().toString());
        if (!line.jobId().isEmpty()) {
            generation(line);
        }
        if (!line.payoutId().isEmpty()) {
            json.write("payout", line.payoutId());
        }
        if (!line.transferId().isEmpty()) {
            json.write("transfer", line.transferId());
        }
        json.writeEnd();
    }

    private void generation(StatementLine line) {
        json.write("medium", line.medium())
                .write("generation", line.jobId())
                .write("share_percent", line.sharePercent())
                .write("platform", line.use().platform())
                .write("purpose", line.use().purpose())
                .write("territory", line.use().territory())
                .writeStartArray("subjects");
        line.use()
                .subjects()
                .forEach(subject -> json.writeStartObject()
                        .write("handle", subject.handle())
                        .write("name", subject.name())
                        .write("kind", subject.kind())
                        .write("price", subject.price().toDecimal())
                        .writeEnd());
        json.writeEnd();
    }

    @Override
    public void close(MonthlyStatement.Account account) {
        json.writeEnd().writeEnd();
    }

    @Override
    public void end(String sha256) {
        json.writeEnd().write("sha256", sha256).writeEnd();
    }

    private void totals(MonthlyStatement.Account account) {
        json.write("currency", account.currency())
                .write("opening", account.opening().toDecimal())
                .write("earned", account.earned().toDecimal())
                .write("corrected", account.corrected().toDecimal())
                .write("paid_out", account.paidOut().toDecimal())
                .write("returned", account.returned().toDecimal())
                .write("closing", account.closing().toDecimal())
                .write("in_transit", account.inTransit().toDecimal())
                .write("line_count", account.lines());
    }
}
