package dev.rung.platform.store;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.page.Page;
import dev.rung.testing.Identity;
import dev.rung.testing.Management;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// The configuration that a service gets from platform without a line of its own.
@QuarkusTest
@WithTestResource(Identity.class)
class DefaultsTest {

    @Inject
    Store store;

    @Inject
    ObjectMapper json;

    @Test
    void theStoreIsAChineseOne() throws IOException {
        assertThat(store.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(store.currency()).isEqualTo("CNY");
        // tests read English
        var shipped = new Properties();
        try (var file = Store.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            shipped.load(requireNonNull(file));
        }
        assertThat(shipped).containsEntry("rung.store.locale", "zh-CN");
    }

    @Test
    void whoeverWatchesNeedsNoToken() {
        given().get(Management.at("/q/health/live")).then().statusCode(200).body("status", equalTo("UP"));
        given().get(Management.at("/q/health/ready")).then().statusCode(200).body("status", equalTo("UP"));
        given().get(Management.at("/q/metrics")).then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
    }

    @Test
    void whoeverAsksForTheApiFindsNeitherHealthNorMetrics() {
        for (var path : List.of("/q/health", "/q/health/ready", "/q/health/live", "/q/metrics")) {
            given().get(path).then().statusCode(404);
        }
    }

    @Test
    void theApiIsDescribedUnderThePathsThatClientsUse() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/v1/orders"));
    }

    @Test
    void numbersKeepTheirDigitsAndTimesAreText() throws IOException {
        var written = json.writeValueAsString(new Page<>(
                List.of(Map.of("amount", new BigDecimal("1E+3")), Map.of("at", Instant.parse("2026-03-02T09:30:00Z"))),
                null));

        assertThat(written)
                .isEqualTo("{\"items\":[{\"amount\":1000},{\"at\":\"2026-03-02T09:30:00Z\"}],\"next\":null}");
        assertThat(json.readValue("0.10", Object.class)).isEqualTo(new BigDecimal("0.10"));
        assertThat(json.readTree("0.10").decimalValue()).isEqualTo(new BigDecimal("0.10"));
    }
}
