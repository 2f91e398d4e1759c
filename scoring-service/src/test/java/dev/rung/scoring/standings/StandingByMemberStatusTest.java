package dev.rung.scoring.standings;

import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.MembershipChanged;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.scoring.population.scan.Population;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Tiers are worked out for everybody and held by those who take part, whatever is told first.
@QuarkusTest
@WithTestResource(Servers.class)
class StandingByMemberStatusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final UUID customer = UUID.randomUUID();
    private final Instant noon = Instant.now().truncatedTo(ChronoUnit.MICROS).minus(2, ChronoUnit.DAYS);
    private final String externalId = event(customer, "order", noon).externalId();

    @Inject
    Population population;

    @Test
    void whoIsExcludedHoldsNoTierWhetherTheStatusComesBeforeTheOrder() {
        stands(restricted("excluded", null), 1);
        awaitStanding("regular", "excluded");
        spends();
        awaitStanding("regular", "excluded");

        await().atMost(PATIENCE).untilAsserted(() -> standing().body("tierOnReturn.code", equalTo("gold")));
        standing()
                .body("tier.since", nullValue())
                .body("next", nullValue())
                .body("keep.needed", equalTo(List.of()))
                .body("sentences", hasItems("您目前不能参加会员计划，不享有等级。", "限制解除后，按您已有的消费将是金牌会员；您可以申诉。"));
    }

    @Test
    void orAfterItAndWhoeverComesBackHasWhatTheirFactsGive() {
        spends();
        awaitStanding("gold", "guest");
        stands(restricted("excluded", null), 1);
        awaitStanding("regular", "excluded");

        stands(restricted("excluded", Instant.now()), 2);

        awaitStanding("gold", "guest");
        standing().body("tierOnReturn", nullValue());
    }

    @Test
    void whoIsFrozenKeepsTheTierAndWhoLeftHoldsNone() {
        spends();
        stands(restricted("frozen", null), 1);
        awaitStanding("gold", "frozen");

        stands(
                new Membership(
                        List.of(
                                new Enrolment("member", noon.minusSeconds(100), "2026-11", "app"),
                                new Enrolment("left", noon, null, null)),
                        List.of()),
                2);

        awaitStanding("regular", "left");
    }

    /// The end of the exclusion does not bring the tier back, and a freeze does not either.
    @Test
    void ofSomebodyWhoLeftARestrictionChangesNothingButTheWords() {
        spends();
        var enrolments = List.of(
                new Enrolment("member", noon.minusSeconds(100), "2026-11", "app"),
                new Enrolment("left", noon, null, null));
        stands(new Membership(enrolments, restricted("excluded", null).restrictions()), 1);
        awaitStanding("regular", "excluded");
        await().atMost(PATIENCE)
                .untilAsserted(() -> standing().body("sentences", hasItem("限制解除并重新加入后，按您已有的消费将是金牌会员；您可以申诉。")));

        stands(new Membership(enrolments, restricted("frozen", null).restrictions()), 2);

        awaitStanding("regular", "frozen");
        list("tier=gold&sort=lastEventAt").body("items.externalId", not(hasItem(externalId)));
        list("memberStatus=frozen").body("items.externalId", hasItem(externalId));
    }

    @Test
    void anExplanationSaysTheStatusOfItsMoment() {
        spends();
        awaitStanding("gold", "guest");
        stands(restricted("excluded", null), 1);
        awaitStanding("regular", "excluded");

        explanation(Instant.now())
                .body("memberStatus", equalTo("excluded"))
                .body("sentences", hasItem("那一刻您不能参加会员计划，所以不享有等级；以下是按您的消费计算的结果。"));
        explanation(noon.minusSeconds(60)).body("memberStatus", equalTo("guest"));
    }

    @Test
    void listsFindByStatusAndNameNobodyForATierThatTheyDoNotHold() {
        spends();
        awaitStanding("gold", "guest");
        list("memberStatus=guest&sort=lastEventAt").body("items.externalId", hasItem(externalId));
        list("tier=gold&sort=lastEventAt").body("items.externalId", hasItem(externalId));
        stands(restricted("excluded", null), 1);
        awaitStanding("regular", "excluded");

        list("memberStatus=excluded").body("items.externalId", hasItem(externalId));
        list("tier=gold&sort=lastEventAt").body("items.externalId", not(hasItem(externalId)));
        list("memberStatus=guest&sort=lastEventAt").body("items.externalId", not(hasItem(externalId)));
    }

    @Test
    void reportsAndWorkOnEverybodyCountOnlyThoseWhoTakePart() throws SQLException {
        spends();
        awaitStanding("gold", "guest");
        await().atMost(PATIENCE).untilAsserted(() -> movers().body("items.externalId", hasItem(externalId)));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(scanned(true)).isEqualTo(1));
        assertThat(scanned(false)).isEqualTo(1);
        stands(restricted("excluded", null), 1);
        awaitStanding("regular", "excluded");

        movers().body("items.externalId", not(hasItem(externalId)));
        assertThat(scanned(false)).isZero();
        assertThat(scanned(true)).isEqualTo(1);

        stands(restricted("excluded", Instant.now()), 2);
        awaitStanding("gold", "guest");
        movers().body("items.externalId", hasItem(externalId));
    }

    private int scanned(boolean everybody) throws SQLException {
        var before = new UUID(customer.getMostSignificantBits(), customer.getLeastSignificantBits() - 1);
        return population.between(before, customer, everybody).members().size();
    }

    private void spends() {
        Events.send(
                Topic.BEHAVIOUR, customer.toString(), paid(event(customer, "order", noon), customer + "/1", "9000"));
    }

    private Membership restricted(String status, @Nullable Instant until) {
        return new Membership(
                List.of(), List.of(new Restriction(status, noon.minusSeconds(50), until, "dispute", "hand")));
    }

    private void stands(Membership membership, long revision) {
        Events.send(
                Topic.CUSTOMER_EVENTS,
                customer.toString(),
                new MembershipChanged(
                        UUID.randomUUID(),
                        noon,
                        new Customer(
                                customer,
                                externalId,
                                revision,
                                "zh-CN",
                                "Asia/Shanghai",
                                noon,
                                List.of(),
                                null,
                                membership)));
    }

    private void awaitStanding(String tier, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> standing()
                        .statusCode(200)
                        .body("memberStatus", equalTo(status))
                        .body("tier.code", equalTo(tier)));
    }

    private ValidatableResponse standing() {
        return asked("customers/" + externalId + "/standing");
    }

    private ValidatableResponse explanation(Instant asOf) {
        return asked("customers/" + externalId + "/standing/explanation?asOf=" + asOf)
                .statusCode(200);
    }

    private ValidatableResponse list(String query) {
        return asked("standings?limit=200&" + query).statusCode(200);
    }

    private ValidatableResponse movers() {
        return asked("insight/migration/customers?limit=200&toTier=gold&from=%s&to=%s"
                        .formatted(TODAY.minusDays(3), TODAY))
                .statusCode(200);
    }

    private static ValidatableResponse asked(String path) {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/api/v1/" + path)
                .then();
    }
}
