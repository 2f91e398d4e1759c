package dev.rung.gateway.pages;

import static dev.rung.gateway.Browser.get;
import static dev.rung.gateway.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.gateway.StandInServices;
import dev.rung.testing.Identity;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Identity.class)
@WithTestResource(StandInServices.class)
class PagesTest {

    @Test
    void theDoorLeadsToTheConsole() {
        Map.of("/", "/console/", "/console", "/console/", "/member", "/member/").forEach((path, home) -> {
            var answer = get(path);

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).contains(home);
        });
    }

    @Test
    void everyAddressOfTheApplicationOpensItsPage() {
        for (var application : new String[] {"/console/", "/member/"}) {
            for (var path : new String[] {"", "customers", "customers/C-1", "index.html"}) {
                var answer = get(application + path);

                assertThat(answer.statusCode()).as(application + path).isEqualTo(200);
                assertThat(answer.body())
                        .as(application + path)
                        .contains("<html")
                        .contains(application + "assets/");
                assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
            }
        }
    }

    /// A shop writes their addresses into its pages: they have no hash, and are asked for anew.
    @Test
    void elementsHaveAddressesThatStay() {
        for (var file : new String[] {"elements/rung.js", "elements/tier-card.js", "example.html", "example.js"}) {
            var answer = get("/member/" + file);

            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).as(file).contains("no-cache");
        }
    }

    /// Pages of a shop load them as modules, which a browser lets in for the origins that an operator names.
    @Test
    void elementsAreForTheOriginsThatMayCallTheApi() {
        var answer = get("/member/elements/rung.js", "Origin", "https://shop.example");

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("https://shop.example");
    }

    @Test
    void pagesAndScriptsAreSentCompressed() {
        for (var file : new String[] {"/console/", "/member/", "/member/elements/tier-card.js"}) {
            assertThat(get(file, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                    .as(file)
                    .contains("gzip");
        }
    }

    /// Its length would tell what it holds.
    @Test
    void whatTheApiAnswersIsNot() {
        var token = Tokens.customer("C-ALICE");

        for (var path : new String[] {"/api/v1/me", "/api/v1/me/points", "/member/config.json"}) {
            var answer = get(path, "Accept-Encoding", "gzip", "Authorization", "Bearer " + token);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).startsWith("{");
            assertThat(answer.headers().allValues("Content-Encoding")).as(path).doesNotContain("gzip");
        }
    }

    @Test
    void aFileThatIsNotThereIsNotThePage() {
        assertThat(get("/console/assets/none.js").statusCode()).isEqualTo(404);
        assertThat(get("/member/elements/none.js").statusCode()).isEqualTo(404);
    }

    @Test
    void thePagesLearnWhereToSignIn() {
        for (var application : new String[] {"console", "member"}) {
            var settings = json(get("/" + application + "/config.json"));

            assertThat(settings.getString("authority")).isEqualTo("http://localhost:8180/realms/rung");
            assertThat(settings.getString("clientId")).isEqualTo("rung-" + application);
            assertThat(settings.getString("timeZone")).isEqualTo("Asia/Shanghai");
        }
    }

    @Test
    void aBrowserIsToldWhatToRefuse() {
        var headers = get("/console/config.json").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'")
                        .contains("connect-src 'self' http://localhost:8180")
                        .doesNotContain("unsafe-eval"));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    }
}
