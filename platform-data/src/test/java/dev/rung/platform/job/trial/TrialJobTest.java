package dev.rung.platform.job.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.platform.job.http.AnsweringServer;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrialJobTest {

    private static final String STANDING = "GET /api/v1/customers/RUNG-TRIAL/standing";
    private static final String EVENTS = "POST /api/v1/events";

    private final AnsweringServer server = new AnsweringServer()
            .on("POST /realms/rung/protocol/openid-connect/token", 200, "{\"access_token\": \"t\"}");

    TrialJobTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    private void run() throws Exception {
        TrialJob.run(Map.of(
                "RUNG_OIDC_URL",
                server.address() + "/realms/rung",
                "RUNG_GATEWAY_URL",
                server.address(),
                "RUNG_TRIAL_CLIENT",
                "storefront",
                "RUNG_TRIAL_SECRET",
                "a&b"));
    }

    @Test
    void itEndsWellOnceTheStandingShowsTheEvent() throws Exception {
        server.on(EVENTS, 202, "{\"accepted\": 1}")
                .on(STANDING, 404, "{}")
                .on(STANDING, 200, "{\"lastEventAt\": \"2020-01-01T00:00:00Z\"}")
                .on(
                        STANDING,
                        200,
                        "{\"lastEventAt\": \"%s\"}".formatted(Instant.now().plusSeconds(1)));

        run();

        assertThat(server.asked().getFirst()).contains("client_secret=a%26b");
        assertThat(server.asked().get(1)).contains("\"type\": \"visit\"");
        assertThat(server.asked())
                .filteredOn(asked -> asked.startsWith(STANDING))
                .hasSize(3);
    }

    @Test
    void aRefusedEventIsTold() {
        server.on(EVENTS, 202, "{\"accepted\": 0, \"rejected\": [{\"code\": \"no-subject\"}]}");

        assertThatThrownBy(this::run).hasMessageContaining("not accepted").hasMessageContaining("no-subject");
    }

    @Test
    void aGatewayThatIsInTroubleIsTold() {
        server.on(EVENTS, 503, "{}");

        assertThatThrownBy(this::run)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/api/v1/events answered 503");
    }
}
