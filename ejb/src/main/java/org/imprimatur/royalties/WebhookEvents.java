package org.imprimatur.royalties;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Which of Stripe's events have been taken in. */
final class WebhookEvents {

    private final Connection connection;

    WebhookEvents(Connection connection) {
        this.connection = connection;
    }

    boolean isKnown(String id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from webhook_event where id = ?")) {
            query.setString(1, id);
            return query.executeQuery().next();
        }
    }

    /**
     * Waits for whoever stores the same event at this moment.
     *
     * @return whether it is new
     */
    boolean add(StripeNotice.Heading event, String outcome, Instant now) throws SQLException {
        String sql = """
                insert into webhook_event (id, type, object, outcome, created_at, received_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, event.id());
            insert.setString(2, event.type());
            insert.setString(3, event.objectId());
            insert.setString(4, outcome);
            insert.setObject(5, event.createdAt().atOffset(ZoneOffset.UTC));
            insert.setObject(6, now.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }
}
