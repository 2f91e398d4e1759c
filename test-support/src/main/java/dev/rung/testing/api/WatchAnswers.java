package dev.rung.testing.api;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// Has every answer of every component test compared with the document, which the build of the test has just written.
public final class WatchAnswers implements QuarkusTestBeforeEachCallback {

    private static final Path DOCUMENT = Path.of("target/openapi/openapi.json");

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        var watched = RestAssured.filters().stream().anyMatch(ConformsToDocument.class::isInstance);
        if (!watched && Files.exists(DOCUMENT)) {
            var filters = new ArrayList<>(RestAssured.filters());
            filters.add(new ConformsToDocument(DOCUMENT));
            RestAssured.replaceFiltersWith(filters);
        }
    }
}
