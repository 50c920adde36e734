package org.imprimatur.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imprimatur.problem.UnknownThingException;
import org.imprimatur.registry.Party;
import org.imprimatur.royalties.LedgerDatabase;
import org.imprimatur.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real PostgreSQL, with a postman who can be told to fail. */
class OutboxTest {

    private static final Message MESSAGE = new Message("Something waits", "See the page.\n");

    private final TestClock clock = new TestClock();
    private final FakePostman postman = new FakePostman();
    private final Contacts contacts = new Contacts(LedgerDatabase.transactions());
    private final ChoosingNotices choosing = new ChoosingNotices(LedgerDatabase.transactions(), clock);
    private final Notices notices = new Notices(LedgerDatabase.transactions(), new Settings(), clock);
    private final SendingNotices sending = new SendingNotices(LedgerDatabase.transactions(), postman, clock);

    private final Party.Id mira = new Party.Id(LedgerDatabase.anyParty());

    @BeforeEach
    void setUp() {
        System.setProperty("imprimatur.smtp.host", "127.0.0.1");
        System.setProperty("imprimatur.public.url", "http://imprimatur.example");
        LedgerDatabase.inTransaction(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from notice")) {
                return delete.executeUpdate();
            }
        });
        contacts.learn(new Contact(mira, mira, "mira@people.example", Set.of()), clock.instant());
    }

    @AfterEach
    void tearDown() {
        System.clearProperty("imprimatur.smtp.host");
        System.clearProperty("imprimatur.public.url");
    }

    @Test
    void sendDue_deliversOnce() {
        notices.tell(mira, NoticeKind.APPROVAL_ASKED, MESSAGE);

        assertThat(sending.sendDue()).isEqualTo(1);
        assertThat(sending.sendDue()).isZero();

        assertThat(postman.delivered).hasSize(1);
        assertThat(postman.addresses).containsExactly("mira@people.example");
        assertThat(postman.delivered.get(0).body())
                .contains("See the page.")
                .contains("http://imprimatur.example/approvals/notices")
                .contains("/notices/off/" + postman.delivered.get(0).offToken());
    }

    @Test
    void sendDue_triesAgainLater_underTheSameId_whenTheServerIsAway() {
        notices.tell(mira, NoticeKind.APPROVAL_ASKED, MESSAGE);
        postman.failing = true;

        sending.sendDue();
        assertThat(sending.sendDue()).as("not before its time").isZero();
        clock.pass(Duration.ofSeconds(31));
        postman.failing = false;
        sending.sendDue();

        assertThat(postman.tried).hasSize(2);
        assertThat(postman.tried.get(0).id()).isEqualTo(postman.tried.get(1).id());
        assertThat(states()).containsOnly(Map.entry("sent", 1));
    }

    @Test
    void sendDue_givesUp_afterSoManyAttempts() {
        notices.tell(mira, NoticeKind.APPROVAL_ASKED, MESSAGE);
        postman.failing = true;

        for (int i = 0; i < SendingNotices.ATTEMPTS_MAX + 5; i++) {
            sending.sendDue();
            clock.pass(Duration.ofHours(1));
        }

        assertThat(postman.tried).hasSize(SendingNotices.ATTEMPTS_MAX);
        assertThat(states()).containsOnly(Map.entry("failed", 1));
    }

    @Test
    void claim_isNobodyElses_beforeItsLeaseEnds() {
        notices.tell(mira, NoticeKind.APPROVAL_ASKED, MESSAGE);
        Outbox.Claim first = claim();

        assertThat(sending.sendDue()).isZero();
        clock.pass(SendingNotices.LEASE.plusSeconds(1));
        Outbox.Claim second = claim();
        end(first);

        assertThat(second.letter().id()).isEqualTo(first.letter().id());
        assertThat(states()).as("the first came too late to say anything").containsOnly(Map.entry("due", 1));
        end(second);
        assertThat(states()).containsOnly(Map.entry("sent", 1));
    }

    @Test
    void tell_writesNothing_whenThatKindIsTurnedOff() {
        choosing.choose(mira, EnumSet.complementOf(EnumSet.of(NoticeKind.APPROVAL_ASKED)));

        notices.tell(mira, NoticeKind.APPROVAL_ASKED, MESSAGE);
        notices.tell(mira, NoticeKind.PAYOUT_PAID, MESSAGE);

        sending.sendDue();
        assertThat(postman.delivered).extracting(Letter::kind).containsExactly(NoticeKind.PAYOUT_PAID);
    }

    @Test
    void sendDue_drops_whatWasTurnedOffMeanwhile() {
        notices.tell(mira, NoticeKind.APPROVAL_ASKED, MESSAGE);
        choosing.choose(mira, Set.of());

        sending.sendDue();

        assertThat(postman.tried).isEmpty();
        assertThat(states()).containsOnly(Map.entry("dropped", 1));
    }

    @Test
    void turnOff_needsTheTokenOfALetter_andStopsItsKindOnly() {
        notices.tell(mira, NoticeKind.APPROVAL_ASKED, MESSAGE);
        sending.sendDue();

        NoticeKind off = choosing.turnOff(postman.delivered.get(0).offToken());

        assertThat(off).isEqualTo(NoticeKind.APPROVAL_ASKED);
        assertThat(choosing.chosen(mira)).isEqualTo(EnumSet.complementOf(EnumSet.of(NoticeKind.APPROVAL_ASKED)));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> choosing.turnOff("0".repeat(32)))
                .isInstanceOf(UnknownThingException.class);
    }

    @Test
    void tell_reachesThoseOfAnOrganisation_whoseWorkItIs_andWhoWereSeenLately() {
        Party.Id studio = new Party.Id(LedgerDatabase.anyParty());
        know(studio, "legal@studio.example", Set.of("studio-legal"), Duration.ZERO);
        know(studio, "finance@studio.example", Set.of("studio-finance"), Duration.ZERO);
        know(studio, "gone@studio.example", Set.of("studio-legal"), Duration.ofDays(100));

        notices.tell(studio, NoticeKind.APPROVAL_ASKED, MESSAGE);
        sending.sendDue();

        assertThat(postman.addresses).containsExactly("legal@studio.example");
    }

    @Test
    void tell_reachesNobody_whenTheAddressIsNotVerifiedAnyMore() {
        contacts.learn(new Contact(mira, mira, "", Set.of()), clock.instant());

        notices.tell(mira, NoticeKind.APPROVAL_ASKED, MESSAGE);

        assertThat(sending.sendDue()).isZero();
        assertThat(choosing.findAddress(mira)).isEmpty();
    }

    @Test
    void learn_takesNoAddress_thatCouldBecomeAHeader() {
        contacts.learn(new Contact(mira, mira, "a@b.example\r\nBcc: c@d.example", Set.of()), clock.instant());

        assertThat(choosing.findAddress(mira)).isEmpty();
    }

    @Test
    void forgetOld_keepsWhatIsNotSentYet() {
        notices.tell(mira, NoticeKind.APPROVAL_ASKED, MESSAGE);
        sending.sendDue();
        notices.tell(mira, NoticeKind.PAYOUT_PAID, MESSAGE);
        clock.pass(Duration.ofDays(31));

        sending.forgetOld();

        assertThat(states()).containsOnly(Map.entry("due", 1));
    }

    @Test
    void message_isOneLine_whateverItsNamesAre() {
        Message message = new Message("A\r\nBcc: x@y.example \u202e asks", "text");

        assertThat(message.subject()).isEqualTo("A Bcc: x@y.example   asks");
    }

    private void know(Party.Id studio, String email, Set<String> roles, Duration ago) {
        Party.Id person = new Party.Id(LedgerDatabase.anyParty());
        contacts.learn(
                new Contact(person, studio, email, roles), clock.instant().minus(ago));
    }

    private Outbox.Claim claim() {
        return LedgerDatabase.inTransaction(
                        connection -> new Outbox(connection).claim(clock.instant(), SendingNotices.LEASE))
                .orElseThrow();
    }

    private void end(Outbox.Claim claim) {
        LedgerDatabase.inTransaction(connection -> {
            new Outbox(connection).end(claim, Outbox.End.SENT, "", clock.instant());
            return true;
        });
    }

    private static Map<String, Integer> states() {
        return LedgerDatabase.inTransaction(connection -> {
            Map<String, Integer> states = new HashMap<>();
            try (PreparedStatement select =
                            connection.prepareStatement("select state, count(*) from notice group by state");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    states.put(row.getString(1), row.getInt(2));
                }
            }
            return states;
        });
    }

    private static final class FakePostman implements Postman {
        private final List<Letter> tried = new ArrayList<>();
        private final List<Letter> delivered = new ArrayList<>();
        private final List<String> addresses = new ArrayList<>();
        private boolean failing;

        @Override
        public void deliver(Letter letter, String address) {
            tried.add(letter);
            if (failing) {
                throw new UndeliveredException("nobody answers", new IllegalStateException());
            }
            delivered.add(letter);
            addresses.add(address);
        }
    }

    private static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
