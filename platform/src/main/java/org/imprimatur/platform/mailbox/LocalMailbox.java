package org.imprimatur.platform.mailbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.helper.BasicMessageHandlerFactory;
import org.subethamail.smtp.server.SMTPServer;

/** The mailbox, listening on the loopback address only: SMTP (RFC 5321) in, pages and JSON out. */
public final class LocalMailbox implements AutoCloseable {

    static final int MAILS_MAX = 500;

    private static final int MESSAGE_BYTES_MAX = 256 * 1024;
    private static final int RECIPIENTS_MAX = 20;
    private static final int CONNECTIONS_MAX = 20;
    private static final int TIMEOUT_SECONDS = 30;
    private static final int THREADS = 4;
    private static final int BACKLOG = 64;

    private final SMTPServer smtp;
    private final HttpServer pages;
    private final ExecutorService threads;

    private LocalMailbox(SMTPServer smtp, HttpServer pages, ExecutorService threads) {
        this.smtp = smtp;
        this.pages = pages;
        this.threads = threads;
    }

    /** @param smtpPort, pagePort 0 for any that is free */
    public static LocalMailbox start(int smtpPort, int pagePort) throws IOException {
        ReceivedMails mails = new ReceivedMails(MAILS_MAX);
        SMTPServer smtp = smtp(smtpPort, mails);
        smtp.start();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), pagePort);
        HttpServer pages = HttpServer.create(address, BACKLOG);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        pages.setExecutor(threads);
        pages.createContext("/", new MailboxHandler(mails));
        pages.start();
        return new LocalMailbox(smtp, pages, threads);
    }

    private static SMTPServer smtp(int port, ReceivedMails mails) {
        MailReader reader = new MailReader();
        Clock clock = Clock.systemUTC();
        return SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Imprimatur local mailbox, a stand-in")
                .connectionTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .maxConnections(CONNECTIONS_MAX)
                .maxRecipients(RECIPIENTS_MAX)
                .maxMessageSize(MESSAGE_BYTES_MAX)
                .messageHandlerFactory(new BasicMessageHandlerFactory(
                        (context, from, to, message) ->
                                mails.add(id -> reader.read(id, clock.instant(), from, to, message)),
                        MESSAGE_BYTES_MAX))
                .build();
    }

    public int smtpPort() {
        return smtp.getPortAllocated();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + pages.getAddress().getPort());
    }

    @Override
    public void close() {
        smtp.stop();
        pages.stop(0);
        threads.shutdownNow();
    }
}
