package dev.rung.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.testing.Identity;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The message of an exception may quote what a customer sent.
@QuarkusTest
@TestProfile(TracedProblemTest.EveryRequestIsRecorded.class)
@WithTestResource(Identity.class)
class TracedProblemTest {

    @Inject
    InMemorySpanExporter recorded;

    @Test
    void whatWentWrongIsRecordedWithoutWhatWasSaid() {
        given().contentType("application/json").body("{\"id\": \"C-SECRET\"}").post("/api/v1/orders");
        given().contentType("application/json").body("{\"C-SECRET").post("/api/v1/orders");
        given().get("/api/v1/orders?limit=C-SECRET");
        given().get("/api/v1/orders/refused");
        given().get("/api/v1/orders/broken");

        await().until(() -> recorded.getFinishedSpanItems().size() >= 5);
        assertThat(recorded.getFinishedSpanItems()).allSatisfy(span -> {
            assertThat(span.getEvents()).isEmpty();
            assertThat(span.toString()).doesNotContain("SECRET", "password");
        });
    }

    @Dependent
    static class Recorder {

        @Produces
        @Singleton
        InMemorySpanExporter recorded() {
            return InMemorySpanExporter.create();
        }
    }

    public static final class EveryRequestIsRecorded implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rung.traces.share", "1", "quarkus.otel.simple", "true");
        }
    }
}
