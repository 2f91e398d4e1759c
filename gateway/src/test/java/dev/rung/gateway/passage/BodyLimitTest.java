package dev.rung.gateway.passage;

import static dev.rung.gateway.Browser.json;
import static dev.rung.gateway.Browser.post;
import static dev.rung.gateway.Browser.problem;
import static dev.rung.gateway.passage.PassageTest.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.gateway.StandInServices;
import dev.rung.testing.Identity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Identity.class)
@WithTestResource(StandInServices.class)
class BodyLimitTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void aMegabyteOfEventsPasses() {
        var answer = post("/api/v1/events", BodyPublishers.ofByteArray(new byte[MEGABYTE]), "Authorization", bearer());

        assertThat(json(answer).getInteger("bodySize")).isEqualTo(MEGABYTE);
    }

    @Test
    void aMegabyteThatDoesNotSayItsLengthPassesToo() {
        var answer = post("/api/v1/events", unannounced(MEGABYTE), "Authorization", bearer());

        assertThat(json(answer).getInteger("bodySize")).isEqualTo(MEGABYTE);
    }

    @Test
    void twoMegabytesAreRefused() {
        var answer =
                post("/api/v1/events", BodyPublishers.ofByteArray(new byte[2 * MEGABYTE]), "Authorization", bearer());

        assertThat(problem(answer)).isEqualTo("413 urn:problem:body-too-large");
        assertThat(json(answer).getInteger("limitBytes")).isEqualTo(MEGABYTE);
    }

    @Test
    void twoMegabytesThatDoNotSayTheirLengthAreRefusedOnTheWay() {
        var answer = post("/api/v1/events", unannounced(2 * MEGABYTE), "Authorization", bearer());

        assertThat(problem(answer)).isEqualTo("413 urn:problem:body-too-large");
    }

    @Test
    void otherRoutesHaveALowerLimit() {
        assertThat(problem(post(
                        "/api/v1/policies", BodyPublishers.ofByteArray(new byte[3000]), "Authorization", bearer())))
                .isEqualTo("413 urn:problem:body-too-large");
        assertThat(problem(post("/api/v1/policies", unannounced(3000), "Authorization", bearer())))
                .isEqualTo("413 urn:problem:body-too-large");
    }

    /// The body is never sent, and the answer comes all the same.
    @Test
    void aBodyThatIsAnnouncedAsTooLargeIsNotWaitedFor() throws Exception {
        var answer = RawHttp.exchange("""
            POST /api/v1/events HTTP/1.1
            Host: localhost
            Authorization: %s
            Content-Length: 104857600
            """.formatted(bearer()));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:problem:body-too-large");
    }

    @Test
    void aClientThatAsksBeforeItSendsIsRefusedBeforeItSends() throws Exception {
        var answer = RawHttp.exchange("""
            POST /api/v1/events HTTP/1.1
            Host: localhost
            Authorization: Bearer rubbish
            Expect: 100-continue
            Content-Length: 10
            """);

        assertThat(answer).startsWith("HTTP/1.1 401").doesNotContain("100 Continue");
    }

    private static BodyPublisher unannounced(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
    }
}
