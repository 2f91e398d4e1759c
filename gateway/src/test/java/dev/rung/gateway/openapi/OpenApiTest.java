package dev.rung.gateway.openapi;

import static dev.rung.gateway.Browser.get;
import static dev.rung.gateway.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.gateway.StandInServices;
import dev.rung.testing.Identity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Identity.class)
@WithTestResource(StandInServices.class)
class OpenApiTest {

    @Test
    void oneDocumentTellsOfEveryServiceThatIsUp() {
        var document = document();

        assertThat(document.getJsonObject("paths").fieldNames())
                .containsExactly("/api/v1/customers/{externalId}", "/api/v1/me", "/api/v1/standings");
        assertThat(document.getJsonArray("x-absent")).isEqualTo(JsonArray.of("feedback"));
    }

    @Test
    void nothingOfARouteBetweenServicesShows() {
        assertThat(document().encode()).doesNotContain("contacts").doesNotContain("Secret");
    }

    @Test
    void schemasOfTheSameNameDoNotMix() {
        var schemas = document().getJsonObject("components").getJsonObject("schemas");

        assertThat(schemas.getJsonObject("View").getJsonObject("properties").containsKey("customer"))
                .isTrue();
        assertThat(schemas.getJsonObject("ScoringView")
                        .getJsonObject("properties")
                        .containsKey("scoring"))
                .isTrue();
        assertThat(schemas.fieldNames()).contains("Money").doesNotContain("ScoringMoney");
        assertThat(document()
                        .getJsonObject("paths")
                        .getJsonObject("/api/v1/standings")
                        .encode())
                .contains("#/components/schemas/ScoringView");
    }

    @Test
    void everyOperationNeedsTheOneKindOfToken() {
        var document = document();

        assertThat(document.getJsonArray("security").encode()).isEqualTo("[{\"bearer\":[]}]");
        assertThat(document.getJsonObject("paths").encode()).doesNotContain("SecurityScheme");
    }

    @Test
    void thePageToReadItInOpensTheMergedDocument() {
        var page = get("/swagger/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui").contains("/openapi");
    }

    private static JsonObject document() {
        var answer = get("/openapi");
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer);
    }
}
