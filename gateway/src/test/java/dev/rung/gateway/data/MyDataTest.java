package dev.rung.gateway.data;

import static dev.rung.gateway.Browser.get;
import static dev.rung.gateway.Browser.json;
import static dev.rung.gateway.Browser.problem;
import static dev.rung.gateway.Browser.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.gateway.StandInServices;
import dev.rung.testing.Identity;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Identity.class)
@WithTestResource(StandInServices.class)
class MyDataTest {

    private static final String TOKEN = "Bearer " + Tokens.customer("C-ALICE");

    /// feedback-service is down.
    @Test
    void aMemberHasAllInOneFileAndWhatIsMissingIsNamed() {
        var answer = get("/api/v1/me/data", "Authorization", TOKEN);

        var data = json(answer);
        assertThat(data.getJsonObject("profile").getString("uri")).isEqualTo("/api/v1/me/data/profile");
        assertThat(data.getJsonObject("profile").getString("service")).isEqualTo("customer");
        assertThat(data.getJsonObject("standing").getInteger("growthValue")).isEqualTo(4200);
        assertThat(data.getJsonObject("messages").getString("service")).isEqualTo("outreach");
        assertThat(data.containsKey("feedback")).isFalse();
        assertThat(data.getJsonArray("missing").encode())
                .isEqualTo("[{\"part\":\"feedback\",\"reason\":\"unavailable\"}]");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"my-data.json\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aMembersWishToBeErasedGoesToTheService() {
        var answer =
                send("DELETE", "/api/v1/me", BodyPublishers.noBody(), BodyHandlers.ofString(), "Authorization", TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).getString("method")).isEqualTo("DELETE");
        assertThat(json(answer).getString("uri")).isEqualTo("/api/v1/me/account");
        assertThat(json(answer).getString("service")).isEqualTo("customer");
    }

    @Test
    void staffHaveNoneAndEraseNobodyByIt() {
        var staff = "Bearer " + Tokens.of("admin");

        assertThat(problem(get("/api/v1/me/data", "Authorization", staff))).isEqualTo("403 urn:problem:forbidden");
        assertThat(problem(send(
                        "DELETE",
                        "/api/v1/me",
                        BodyPublishers.noBody(),
                        BodyHandlers.ofString(),
                        "Authorization",
                        staff)))
                .isEqualTo("403 urn:problem:forbidden");
    }
}
