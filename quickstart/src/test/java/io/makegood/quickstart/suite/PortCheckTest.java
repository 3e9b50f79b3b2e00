package io.makegood.quickstart.suite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    private final SuitePorts ports = SuitePorts.free();

    @Test
    void free_ports_are_fine() {
        assertThatCode(() -> PortCheck.refuseIfTaken(ports)).doesNotThrowAnyException();
    }

    @Test
    void a_taken_port_is_named_with_what_it_is_for() throws IOException {
        try (ServerSocket squatter = new ServerSocket(ports.delivery(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.refuseIfTaken(ports))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(
                            "Port " + squatter.getLocalPort() + ", meant for delivery-service, is in use");
        }
    }

    @Test
    void ports_beyond_the_last_are_refused() {
        assertThatThrownBy(() -> SuitePorts.from(65_530)).isInstanceOf(CannotStart.class);
    }
}
