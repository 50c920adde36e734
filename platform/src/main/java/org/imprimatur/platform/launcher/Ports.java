package org.imprimatur.platform.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of one platform, all on the loopback interface, all moved by one offset so that two can run side by side. */
public record Ports(int offset) {
    /** The property that moves all ports. */
    public static final String OFFSET = "imprimatur.port.offset";

    private static final int HIGHEST_DEFAULT = 9990;

    public Ports {
        if (offset < 0 || offset > 65535 - HIGHEST_DEFAULT) {
            throw new StartFailedException("-D" + OFFSET + "=" + offset + " is out of range: use 0 to 55000");
        }
    }

    static Ports ofProperties() {
        String offset = System.getProperty(OFFSET, "0");
        try {
            return new Ports(Integer.parseInt(offset));
        } catch (NumberFormatException notANumber) {
            throw new StartFailedException(
                    "-D" + OFFSET + "=" + offset + " is not a number: use 0 to 55000", notANumber);
        }
    }

    /** The application's pages and API. */
    public int application() {
        return 8080 + offset;
    }

    /** The application server's health and management. */
    public int management() {
        return HIGHEST_DEFAULT + offset;
    }

    /** Sign-in. */
    public int keycloak() {
        return 8180 + offset;
    }

    /** Keycloak's own health. */
    public int keycloakManagement() {
        return 9180 + offset;
    }

    /** The database. */
    public int postgres() {
        return 5433 + offset;
    }

    /** The Stripe stand-in. */
    public int stripe() {
        return 8190 + offset;
    }

    /** The preview renderer, which only the guard talks to. */
    public int renderer() {
        return 8191 + offset;
    }

    /** The inference guard. */
    public int guard() {
        return 8192 + offset;
    }

    /** Where the local mailbox takes mail. */
    public int smtp() {
        return 8193 + offset;
    }

    /** The local mailbox's page. */
    public int mailbox() {
        return 8194 + offset;
    }

    void requireFree() {
        byPurpose().forEach(this::requireFree);
    }

    private Map<String, Integer> byPurpose() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("the application", application());
        ports.put("WildFly's management", management());
        ports.put("Keycloak", keycloak());
        ports.put("Keycloak's management", keycloakManagement());
        ports.put("PostgreSQL", postgres());
        ports.put("the Stripe stand-in", stripe());
        ports.put("the preview renderer", renderer());
        ports.put("the inference guard", guard());
        ports.put("the local mailbox", smtp());
        ports.put("the local mailbox's page", mailbox());
        return ports;
    }

    private void requireFree(String purpose, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException inUse) {
            throw new StartFailedException(
                    "port %d, for %s, is in use: stop what listens there, or start with -D%s=%d"
                            .formatted(port, purpose, OFFSET, offset + 100),
                    inUse);
        }
    }
}
