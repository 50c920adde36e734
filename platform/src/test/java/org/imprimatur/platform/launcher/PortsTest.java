package org.imprimatur.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void offset_movesEveryPort_whenSet() {
        Ports ports = new Ports(10_000);

        assertThat(ports.application()).isEqualTo(18080);
        assertThat(ports.management()).isEqualTo(19990);
        assertThat(ports.keycloak()).isEqualTo(18180);
        assertThat(ports.keycloakManagement()).isEqualTo(19180);
        assertThat(ports.postgres()).isEqualTo(15433);
        assertThat(ports.stripe()).isEqualTo(18190);
        assertThat(ports.renderer()).isEqualTo(18191);
        assertThat(ports.guard()).isEqualTo(18192);
        assertThat(ports.smtp()).isEqualTo(18193);
        assertThat(ports.mailbox()).isEqualTo(18194);
    }

    @Test
    void requireFree_saysWhatToDo_whenPortIsTaken() throws IOException {
        Ports ports = new Ports(23_000);

        try (ServerSocket taken = new ServerSocket(ports.keycloak(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StartFailedException.class)
                    .hasMessage("port 31180, for Keycloak, is in use: stop what listens there,"
                            + " or start with -Dimprimatur.port.offset=23100");
        }
    }

    @Test
    void new_refuses_whenOffsetLeavesTheRange() {
        assertThatThrownBy(() -> new Ports(60_000)).isInstanceOf(StartFailedException.class);
        assertThatThrownBy(() -> new Ports(-1)).isInstanceOf(StartFailedException.class);
    }
}
