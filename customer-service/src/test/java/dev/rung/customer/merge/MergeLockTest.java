package dev.rung.customer.merge;

import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.customer.Api;
import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/// A step of a merge and a writer of one of the two exclude each other.
@QuarkusTest
@WithTestResource(Servers.class)
class MergeLockTest {

    private static final String STEP = "select pg_advisory_xact_lock(hashtextextended('merges', 0))";

    private final String from = newCustomer();
    private final String into = newCustomer();

    @Test
    void aWriterWaitsForTheStepAndFindsThePersonOfAfterwards() throws Exception {
        putProfile(from, "{}");
        putProfile(into, "{}");
        try (var merging = DriverManager.getConnection(Servers.jdbcUrl(), "customer", "customer");
                var step = merging.createStatement();
                var client = HttpClient.newHttpClient()) {
            merging.setAutoCommit(false);
            step.execute(STEP);

            var freezing = client.sendAsync(freeze(into), BodyHandlers.ofString());
            assertThatThrownBy(() -> freezing.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            step.execute("update customer set merged_into = (select customer_id from customer where external_id = '%s')"
                            .formatted(into)
                    + " where external_id = '%s'".formatted(from));
            step.execute("update customer set has_parts = true where external_id = '%s'".formatted(into));
            merging.commit();

            assertThat(freezing.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
        assertThat(Tables.count("customer where membership like '%%frozen%%' and external_id in ('%s', '%s')"
                        .formatted(from, into)))
                .isEqualTo(2);
    }

    private static HttpRequest freeze(String customer) {
        return HttpRequest.newBuilder(Api.address("customers/" + customer + "/status"))
                .header("Authorization", "Bearer " + Tokens.of("agent"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"status\": \"frozen\", \"reason\": \"dispute\"}"))
                .build();
    }
}
