package dev.rung.gateway.openapi;

import static dev.rung.gateway.Browser.get;
import static dev.rung.gateway.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.gateway.StandInServices;
import dev.rung.gateway.passage.RoutingTable;
import dev.rung.gateway.passage.RoutingTable.Destination;
import dev.rung.testing.Identity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Identity.class)
@WithTestResource(StandInServices.class)
class OpenApiTest {

    @Test
    void oneDocumentTellsOfEveryServiceWhicheverIsUp() {
        var answer = get("/openapi");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(json(answer).getJsonObject("paths").fieldNames())
                .contains("/api/v1/me", "/api/v1/events", "/api/v1/me/points", "/api/v1/appeals", "/api/v1/me/inbox");
    }

    @Test
    void everythingInTheDocumentIsExposed() {
        assertThat(json(get("/openapi")).getJsonObject("paths").fieldNames())
                .isNotEmpty()
                .noneMatch(path -> RoutingTable.find(path) instanceof Destination.Nowhere);
    }

    @Test
    void thePageToReadItInOpensTheDocument() {
        var page = get("/swagger/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui").contains("/openapi");
    }
}
