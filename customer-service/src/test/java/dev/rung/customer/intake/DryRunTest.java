package dev.rung.customer.intake;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.inUtf8;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.intake.CloudEvents.paid;
import static dev.rung.customer.intake.CloudEvents.visit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.Topic;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class DryRunTest {

    @Inject
    MeterRegistry meters;

    private final String guest = newCustomer();
    private final String account = newCustomer();
    private final String stranger = newCustomer();
    private final String order = newId();

    @Test
    void answersWhatTheRealOneAnswersAndLeavesNoTrace() {
        var known = visit(guest);
        send(BATCH, batch(known, paid(guest, order, "10"), visit(account))).body("accepted", equalTo(3));
        var twice = visit(stranger);
        var contested = newId();
        var events = batch(
                known,
                paid(account, order, "10"),
                paid(guest, order, "20"),
                paid(stranger, order, "10"),
                twice,
                twice,
                visit("a b"),
                visit("x".repeat(101)),
                visit(guest).put("time", "1870-01-01T00:00:00Z"),
                visit(guest).put("time", "2999-01-01T00:00:00Z"),
                paid(guest, "o".repeat(1000), "1"),
                paid(guest, newId(), "-1"),
                visit(guest).put("type", "order.dreamt"),
                paid(account, contested, "1"),
                paid(newCustomer(), contested, "1"),
                paid(stranger, newId(), "1"));
        var before = traces();

        var dry = dryRun(events).statusCode(202).extract().asString();
        var after = traces();

        assertThat(after).isEqualTo(before);
        assertThat(dry).isEqualTo(send(BATCH, events).statusCode(202).extract().asString());
        assertThat(dry)
                .contains(
                        "\"accepted\":4",
                        "\"duplicates\":2",
                        "order-of-another-customer",
                        "time-too-old",
                        "data-invalid");
    }

    @Test
    void whatIsNoBatchIsRefusedAlike() {
        dryRun("{}").statusCode(400);
        dryRun(batch(Stream.generate(() -> visit(guest)).limit(1001).toArray(ObjectNode[]::new)))
                .statusCode(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1"})
    void doesNotGuessWhatWasMeant(String dryRun) {
        as("storefront")
                .header("Content-Type", inUtf8(BATCH))
                .queryParam("dryRun", dryRun)
                .body("[]".getBytes(UTF_8))
                .post("events")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("dryRun")));
    }

    @Test
    void isForThoseWhoMaySend() {
        for (var role : List.of("customer", "agent", "analyst", "marketer", "service")) {
            as(role).header("Content-Type", inUtf8(BATCH))
                    .body("[]".getBytes(UTF_8))
                    .post("events?dryRun=true")
                    .then()
                    .statusCode(403);
        }
    }

    private List<Number> traces() {
        return List.of(
                Tables.count("customer"),
                Tables.count("accepted_event"),
                Tables.count("order_holder"),
                Tables.count("quarantined_event"),
                Events.records(Topic.BEHAVIOUR.topicName()).size(),
                meters.find("rung.events.accepted").counters().stream()
                        .mapToDouble(counter -> counter.count())
                        .sum(),
                meters.find("rung.events.refused").counters().stream()
                        .mapToDouble(counter -> counter.count())
                        .sum());
    }

    private static ValidatableResponse dryRun(String events) {
        return as("storefront")
                .header("Content-Type", inUtf8(BATCH))
                .body(events.getBytes(UTF_8))
                .post("events?dryRun=true")
                .then();
    }
}
