package org.imprimatur.platform.inside;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.imprimatur.clearance.ClearanceRequest;
import org.imprimatur.consent.SettingPolicy;
import org.imprimatur.licensing.money.Money;
import org.imprimatur.licensing.policy.Audience;
import org.imprimatur.licensing.policy.Modality;
import org.imprimatur.licensing.policy.Purpose;
import org.imprimatur.licensing.terms.Terms;
import org.imprimatur.registry.Actor;
import org.imprimatur.registry.Parties;
import org.imprimatur.registry.Party;
import org.imprimatur.registry.Registering;
import org.imprimatur.registry.Subject;
import org.imprimatur.registry.SubjectDraft;

/** The beans, transactions and tables of the deployed application, as the tests beside it use them. */
final class DeployedApplication {

    private DeployedApplication() {}

    static <T> T bean(Class<T> type) {
        return type.cast(lookup("java:global/imprimatur/imprimatur-ejb/" + type.getSimpleName()));
    }

    static DataSource dataSource() {
        return (DataSource) lookup("java:jboss/datasources/ImprimaturDS");
    }

    static UserTransaction transaction() {
        return (UserTransaction) lookup("java:jboss/UserTransaction");
    }

    @SuppressWarnings("BanJNDI") // every name is written above
    private static Object lookup(String name) {
        try {
            return new InitialContext().lookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Commits when the work is done, and only then. */
    static <T> T inTransaction(Callable<T> work) throws Exception {
        UserTransaction transaction = transaction();
        transaction.begin();
        try {
            T result = work.call();
            transaction.commit();
            return result;
        } finally {
            rollBackIfOpen(transaction);
        }
    }

    private static void rollBackIfOpen(UserTransaction transaction) throws SystemException {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    static Actor anyPerson() {
        String account = "person-" + UUID.randomUUID();
        Party person = bean(Parties.class).person(account, account, "Someone");
        return new Actor(person, person, bean(Parties.class).platform("reelforge"));
    }

    static Subject aLikenessOf(Actor owner, byte[] photo) {
        String handle = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        SubjectDraft draft = new SubjectDraft(handle, "Name of " + handle, List.of(), "", "", Set.of(Modality.FACE));
        return bean(Registering.class).register(owner, Subject.Kind.LIKENESS, draft, photo);
    }

    static void allowEveryone(Actor owner, Subject subject, String price) {
        Terms terms = new Terms(
                Audience.EVERYONE,
                Set.of(Purpose.PERSONAL),
                Set.of(),
                Set.of(),
                Set.of(),
                Terms.SINCE_EVER,
                Terms.OPEN,
                Money.parse(price),
                List.of(),
                false);
        bean(SettingPolicy.class).set(owner, subject.handle(), terms, 0);
    }

    static ClearanceRequest aRequest(Actor requester, String... handles) {
        return new ClearanceRequest(
                new ClearanceRequest.Id(UUID.randomUUID()),
                requester,
                "a quiet morning",
                "preview-1",
                1,
                "320x240",
                List.of(handles),
                Purpose.PERSONAL,
                "DE",
                Set.of(),
                Instant.now());
    }

    /** The rows' first columns, as text. */
    static List<String> query(String sql, Object... parameters) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.execute() ? firstColumn(statement.getResultSet()) : List.of();
        }
    }

    private static List<String> firstColumn(ResultSet results) throws SQLException {
        List<String> rows = new ArrayList<>();
        while (results.next()) {
            rows.add(results.getString(1));
        }
        return rows;
    }
}
