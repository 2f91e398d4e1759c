package dev.rung.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void anOffsetMovesAllButTheChosenOnes() {
        var ports = Ports.of(1000, Map.of("gateway", 9999, "scoring", 7777));

        assertThat(ports.of(Endpoint.GATEWAY)).isEqualTo(9999);
        assertThat(ports.of(Endpoint.SCORING_SERVICE)).isEqualTo(7777);
        assertThat(ports.of(Endpoint.POSTGRES)).isEqualTo(16432);
        assertThat(ports.of(Endpoint.SCORING_SERVICE.management())).isEqualTo(10082);
        assertThat(ports.url(Endpoint.KEYCLOAK)).isEqualTo("http://localhost:9180");
    }

    @Test
    void aTakenPortIsNamedWithThePartThatWantsIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = Ports.of(20_000, Map.of("keycloak", taken.getLocalPort()));

            assertThat(ports.problems())
                    .singleElement()
                    .asString()
                    .startsWith("Port " + taken.getLocalPort() + " for keycloak is taken")
                    .contains("--port keycloak=");
        }
    }

    @Test
    void whoeverDoesNotListenWantsNoPort() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = Ports.of(20_000, Map.of("prometheus", taken.getLocalPort()));

            assertThat(ports.problems()).hasSize(1);
            assertThat(ports.without(Endpoint.ofObserversBut(Set.of())).problems())
                    .isEmpty();
        }
    }

    /// Such as Jaeger's, where the user has a collector.
    @Test
    void norDoesAnObserverThatIsNotStarted() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = Ports.of(20_000, Map.of("traces", taken.getLocalPort()));

            assertThat(ports.without(Endpoint.ofObserversBut(Set.of("prometheus", "jaeger")))
                            .problems())
                    .hasSize(1);
            assertThat(ports.without(Endpoint.ofObserversBut(Set.of("prometheus")))
                            .problems())
                    .isEmpty();
        }
    }

    @Test
    void twoPartsCannotShareAPort() {
        var ports = Ports.of(20_000, Map.of("gateway", 31_999, "mail", 31_999));

        assertThat(ports.problems()).contains("Port 31999 is wanted by gateway and mail.");
    }

    @Test
    void aPortThatBrowsersOpenNoPageAtIsNotForPages() {
        assertThat(Ports.of(2000, Map.of("mail", 6000)).problems())
                .contains("Port 10080 for gateway is one that browsers open no page at.")
                .noneMatch(problem -> problem.startsWith("Port 6000"));
    }

    @Test
    void everyProcessHasAManagementPortOfItsOwn() {
        assertThat(Stream.concat(Stream.of(Endpoint.GATEWAY), Endpoint.SERVICES.stream())
                        .map(Endpoint::management)
                        .map(Endpoint::usualPort))
                .containsExactly(9080, 9081, 9082, 9083, 9084, 9085);
    }

    @Test
    void aPortBeyondTheLastIsRefusedInWords() {
        assertThat(Ports.of(20_000, Map.of("kafka", 70_000)).problems())
                .contains("Port 70000 for kafka does not exist; ports go from 1 to 65535.");
    }

    @Test
    void anUnknownPartIsRefusedWithTheNamesOfTheKnownOnes() {
        assertThatThrownBy(() -> Ports.of(0, Map.of("postgress", 1)))
                .hasMessageContaining("There is no postgress")
                .hasMessageContaining("kafka-controller");
    }
}
