package dev.rung.customer.intake.sender;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.event;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.intake.CloudEvents.visit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.customer.Api;
import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class SenderReportTest {

    @Inject
    EveryMomentWriteSenderCounts everyMoment;

    @Inject
    EveryNightForgetSenderCounts everyNight;

    @Inject
    SenderCounts counts;

    @Inject
    SettableClock clock;

    private final String customer = newCustomer();

    @BeforeEach
    void nothingIsCounted() throws SQLException {
        counts.drain();
        Tables.execute("delete from sender_count");
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void itSaysWhoSentWhatAndWhatWasRefused() {
        var known = visit(customer);
        send(BATCH, batch(known, event(newId(), "search", customer, "{\"query\": 7}"), visit("not an id")));
        send(BATCH, batch(known));
        Api.post(
                "events",
                "admin",
                Map.of("Content-Type", BATCH),
                batch(visit(customer)).getBytes(UTF_8));

        says(report -> {
            assertThat(counts(report, "storefront", "")).isEqualTo("1 1 2");
            assertThat(counts(report, "storefront", ".types.find { it.type == 'visit' }"))
                    .isEqualTo("1 1 1");
            assertThat(report.<String>getList("senders.find { it.sender == 'storefront' }.refusals.code"))
                    .containsExactly("attribute-invalid", "data-invalid");
            assertThat(counts(report, "rung:staff", "")).isEqualTo("1 0 0");
        });
        assertThat(Tables.dump().lines().filter(row -> row.startsWith("sender_count")))
                .isNotEmpty()
                .noneMatch(row -> row.contains(customer));
    }

    @Test
    void whatWasWrittenBeforeIsAddedTo() {
        send(BATCH, batch(visit(customer)));
        says(report -> assertThat(counts(report, "storefront", "")).isEqualTo("1 0 0"));
        send(BATCH, batch(visit(customer)));

        says(report -> assertThat(counts(report, "storefront", "")).isEqualTo("2 0 0"));
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenLater() throws Throwable {
        send(BATCH, batch(visit(customer)));
        Tables.execute("alter table sender_count rename to sender_count_away");
        try {
            VertxContextSupport.subscribeAndAwait(
                    () -> everyMoment.write().onFailure().recoverWithNull());
        } finally {
            Tables.execute("alter table sender_count_away rename to sender_count");
        }

        says(report -> assertThat(counts(report, "storefront", "")).isEqualTo("1 0 0"));
    }

    @Test
    void itIsForgottenAfterThreeMonths() throws Throwable {
        send(BATCH, batch(visit(customer)));
        says(report -> assertThat(counts(report, "storefront", "")).isEqualTo("1 0 0"));
        clock.advance(Duration.ofDays(93));

        VertxContextSupport.subscribeAndAwait(everyNight::forget);

        assertThat(Tables.count("sender_count")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"storefront", "analyst", "marketer", "benefits-manager", "approver", "service"})
    void isForAgentsAndAdministratorsOnly(String role) {
        as(role).get("events/senders").then().statusCode(403);
    }

    /// The timer may be writing at the same time.
    private void says(Consumer<JsonPath> expected) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            VertxContextSupport.subscribeAndAwait(everyMoment::write);
            expected.accept(as("agent")
                    .get("events/senders")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath());
        });
    }

    /// Accepted events, duplicates and refused ones.
    private static String counts(JsonPath report, String sender, String of) {
        var row = "senders.find { it.sender == '%s' }%s.".formatted(sender, of);
        return report.getString(row + "accepted") + " " + report.getString(row + "duplicates") + " "
                + report.getString(row + "refused");
    }
}
