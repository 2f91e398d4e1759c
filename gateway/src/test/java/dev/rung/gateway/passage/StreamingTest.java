package dev.rung.gateway.passage;

import static dev.rung.gateway.Browser.get;
import static dev.rung.gateway.passage.PassageTest.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.gateway.Browser;
import dev.rung.gateway.StandInServices;
import dev.rung.testing.Identity;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Identity.class)
@WithTestResource(StandInServices.class)
class StreamingTest {

    /// The stream goes on for longer than the gateway waits for an answer, and its end is asked for only after
    /// its first event was read.
    @Test
    void anEventArrivesWhenItHappensNotWhenTheStreamEnds() throws Exception {
        try (var stream = open("/api/v1/me/inbox/stream")) {
            assertThat(stream.readLine()).isEqualTo("data: first");

            assertThat(get("/api/v1/me/inbox/end-stream", "Authorization", bearer())
                            .statusCode())
                    .isEqualTo(200);

            assertThat(stream.readLine()).isEmpty();
            assertThat(stream.readLine()).isEqualTo("data: second");
        }
    }

    @Test
    void aServiceNoticesThatItsListenerHasGone() throws Exception {
        try (var stream = open("/api/v1/me/inbox/endless")) {
            assertThat(stream.readLine()).isEqualTo("data: first");
        }

        var shop = "Bearer " + Tokens.with("patient", "storefront");
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(get("/api/v1/me/inbox/was-left", "Authorization", shop)
                                .statusCode())
                        .isEqualTo(200));
    }

    private static BufferedReader open(String path) {
        var answer = Browser.send(
                "GET", path, BodyPublishers.noBody(), BodyHandlers.ofInputStream(), "Authorization", bearer());
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
    }
}
