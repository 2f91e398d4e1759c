package dev.rung.gateway.pages;

import static dev.rung.gateway.Browser.get;
import static dev.rung.gateway.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.gateway.StandInServices;
import dev.rung.testing.Identity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Identity.class)
@WithTestResource(StandInServices.class)
class PagesTest {

    @Test
    void theDoorLeadsToTheConsole() {
        for (var path : new String[] {"/", "/console"}) {
            var answer = get(path);

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).contains("/console/");
        }
    }

    @Test
    void everyAddressOfTheApplicationOpensItsPage() {
        for (var path :
                new String[] {"/console/", "/console/customers", "/console/customers/C-1", "/console/index.html"}) {
            var answer = get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains("<html").contains("/console/assets/");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        }
    }

    @Test
    void aFileThatIsNotThereIsNotThePage() {
        assertThat(get("/console/assets/none.js").statusCode()).isEqualTo(404);
    }

    @Test
    void thePagesLearnWhereToSignIn() {
        var settings = json(get("/console/config.json"));

        assertThat(settings.getString("authority")).isEqualTo("http://localhost:8180/realms/rung");
        assertThat(settings.getString("clientId")).isEqualTo("rung-console");
        assertThat(settings.getString("timeZone")).isEqualTo("Asia/Shanghai");
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
