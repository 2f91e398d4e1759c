package dev.rung.customer.membership;

import static dev.rung.customer.Api.PROBLEM;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.contracts.customer.CustomerEvent.MembershipChanged;
import dev.rung.contracts.customer.MemberStatus;
import dev.rung.customer.Api;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class MembershipTest {

    private static final String LET_IN = "{\"status\": \"guest\", \"lift\": true}";
    private static final String JOIN = "{\"terms\": \"2026-01\", \"channel\": \"app\"}";

    private final String customer = newCustomer();

    @Test
    void aMemberJoinsLeavesAndJoinsAgain() {
        join().statusCode(200)
                .body("status", equalTo("member"))
                .body("terms", equalTo("2026-01"))
                .body("channel", equalTo("app"))
                .body("since", notNullValue());
        asCustomer(customer).delete("me/membership").then().statusCode(200).body("status", equalTo("left"));
        asCustomer(customer).get("me/membership").then().statusCode(200).body("status", equalTo("left"));
        join().statusCode(200).body("status", equalTo("member"));

        assertThat(SentCustomerEvents.of(customerId()))
                .filteredOn(MembershipChanged.class::isInstance)
                .extracting(event -> ((MembershipChanged) event).customer().membership())
                .extracting(told -> told.statusAt(Instant.MAX))
                .containsExactly(MemberStatus.MEMBER, MemberStatus.LEFT, MemberStatus.MEMBER);
    }

    @Test
    void whoNeverJoinedIsAGuestAndCannotLeave() {
        putProfile(customer, "{}");

        asCustomer(customer)
                .get("me/membership")
                .then()
                .statusCode(200)
                .body("status", equalTo("guest"))
                .body("since", nullValue());
        asCustomer(customer)
                .delete("me/membership")
                .then()
                .statusCode(409)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:membership-refused"))
                .body("reason", equalTo("NOT_A_MEMBER"));
    }

    @Test
    void anAgentFreezesWithAReasonAndTheCustomerReadsThatButNotWhy() {
        join();

        put("agent", "{\"status\": \"frozen\", \"reason\": \"dispute\", \"until\": \"2999-01-01T00:00:00Z\"}")
                .statusCode(200)
                .body("status", equalTo("frozen"))
                .body("reason", equalTo("dispute"))
                .body("by", equalTo("hand"))
                .body("until", equalTo("2999-01-01T00:00:00Z"));

        asCustomer(customer)
                .get("me/profile")
                .then()
                .statusCode(200)
                .body("membership.status", equalTo("frozen"))
                .body("membership.reason", nullValue());
        join().statusCode(409).body("reason", equalTo("RESTRICTED"));
        put("agent", "{\"status\": \"member\"}").statusCode(200).body("status", equalTo("frozen"));
        put("agent", "{\"status\": \"member\", \"lift\": true}").statusCode(200).body("status", equalTo("member"));
    }

    @Test
    void aRuleOfTheStoresExcludesAndCannotLiftWhatPeopleDecided() {
        put("storefront", "{\"status\": \"excluded\", \"reason\": \"reseller\"}")
                .statusCode(200)
                .body("by", equalTo("rule"));
        put("storefront", LET_IN).statusCode(200).body("status", equalTo("guest"));

        put("admin", "{\"status\": \"excluded\", \"reason\": \"staff\"}").statusCode(200);

        put("storefront", LET_IN).statusCode(409).body("reason", equalTo("RESTRICTED"));
        put("agent", LET_IN).statusCode(409).body("reason", equalTo("ADMIN_ONLY"));
    }

    @Test
    void whatIsMissingIsNamed() {
        putProfile(customer, "{}");

        put("agent", "{\"status\": \"frozen\"}").statusCode(400).body("errors.field", hasItems("reason"));
        put("agent", "{\"status\": \"frozen\", \"reason\": \"fraud\", \"until\": \"2020-01-01T00:00:00Z\"}")
                .statusCode(400)
                .body("errors.field", hasItems("until"));
        put("agent", "{\"status\": \"member\"}").statusCode(400).body("errors.field", hasItems("terms"));
        put("agent", "{\"status\": \"frozen\", \"reason\": \"fraud\", \"lift\": true}")
                .statusCode(400)
                .body("errors.field", hasItems("lift"));
        put("agent", "{\"status\": \"banned\"}").statusCode(400).body("errors.field", hasItems("status"));
        put("agent", "{\"status\": \"frozen\", \"reason\": \"I do not like them\"}")
                .statusCode(400);
    }

    @Test
    void everyChangeHasALineThatNobodyRewritesAndAnAuditEntry() {
        join();
        put("agent", "{\"status\": \"frozen\", \"reason\": \"dispute\"}");
        put("agent", "{\"status\": \"frozen\", \"reason\": \"dispute\"}");
        put("agent", "{\"status\": \"member\", \"lift\": true}");

        assertThat(Tables.texts("""
                select concat_ws(' ', status, authority, reason, terms, case when lift then 'lifts' end) from membership_entry
                 where customer_id = '%s' order by position""".formatted(customerId())))
                .containsExactly("member own 2026-01", "frozen agent dispute", "member agent lifts");
        assertThat(Tables.texts(
                        "select action from audit where subject = '%s' order by position".formatted(customerId())))
                .containsExactly("membership.changed", "membership.changed", "membership.changed");
        assertThatThrownBy(() -> Tables.execute("update membership_entry set reason = 'other'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void staffReadsWhoChangedItAndWhyAPageAtATime() {
        join();
        put("agent", "{\"status\": \"frozen\", \"reason\": \"dispute\"}");
        put("agent", "{\"status\": \"member\", \"lift\": true}");

        var next = as("agent")
                .get("customers/{id}/status/history?limit=2", customer)
                .then()
                .statusCode(200)
                .body("items.status", equalTo(List.of("member", "frozen")))
                .body("items.lift", equalTo(List.of(true, false)))
                .body("items.by", equalTo(List.of("agent", "agent")))
                .body("items[1].reason", equalTo("dispute"))
                .extract()
                .<String>path("next");
        as("admin")
                .queryParam("after", next)
                .get("customers/{id}/status/history", customer)
                .then()
                .statusCode(200)
                .body("items.status", equalTo(List.of("member")))
                .body("items[0].by", equalTo("own"))
                .body("next", nullValue());
        as("marketer").get("customers/{id}/status/history", customer).then().statusCode(403);
        as("agent").get("customers/{id}/status/history", newCustomer()).then().statusCode(404);
    }

    @Test
    void whatLiftingLeadsBackToIsSaid() {
        join();
        asCustomer(customer).delete("me/membership").then().statusCode(200);

        put("agent", "{\"status\": \"frozen\", \"reason\": \"dispute\"}")
                .statusCode(200)
                .body("status", equalTo("frozen"))
                .body("enrolled", equalTo("left"));
    }

    @Test
    void termsAreReadBeforeTheyAreAgreedTo() {
        var terms = asCustomer(customer).get("programme-terms").then().statusCode(200);

        terms.body("language", equalTo("zh-CN")).body("text", notNullValue());
        asCustomer(customer)
                .contentType(ContentType.JSON)
                .body("{\"terms\": \"%s\", \"channel\": \"app\"}"
                        .formatted(terms.extract().<String>path("version")))
                .put("me/membership")
                .then()
                .statusCode(200);
        as("analyst").get("programme-terms").then().statusCode(403);
    }

    /// Events tell them for ever, and lines that nobody rewrites.
    @ParameterizedTest
    @ValueSource(strings = {"alice@example.com", "138-0013-8000", "+8613800138000", "爱丽丝", "a/b"})
    void termsAndChannelHoldNoAddressNumberOrName(String personal) {
        for (var code : List.of("terms", "channel")) {
            var body = JOIN.replaceFirst("\"" + code + "\": \"[^\"]*\"", "\"" + code + "\": \"" + personal + "\"");
            asCustomer(customer)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .put("me/membership")
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItems(code));
            put("storefront", body.replace("{", "{\"status\": \"member\", "))
                    .statusCode(400)
                    .body("errors.field", hasItems(code));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "marketer", "benefits-manager", "approver", "service"})
    void isNotForRolesWithoutPersonalData(String role) {
        putProfile(customer, "{}");

        as(role).get("customers/" + customer + "/status").then().statusCode(403);
        put(role, "{\"status\": \"frozen\", \"reason\": \"dispute\"}").statusCode(403);
    }

    @Test
    void anAgentEntersNobody() {
        put("agent", "{\"status\": \"frozen\", \"reason\": \"dispute\"}").statusCode(404);
    }

    /// Guard: the lock on the customer's row.
    @Test
    void wishesAtOnceAreTakenOneAfterTheOther() {
        join();
        try (var client = HttpClient.newHttpClient()) {
            var answers = IntStream.range(0, 12)
                    .mapToObj(i -> client.sendAsync(
                            HttpRequest.newBuilder(Api.address("me/membership"))
                                    .header("Authorization", "Bearer " + Tokens.customer(customer))
                                    .header("Content-Type", "application/json")
                                    .PUT(BodyPublishers.ofString(JOIN.replace("2026-01", "v" + i)))
                                    .build(),
                            BodyHandlers.ofString()))
                    .toList();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.orTimeout(60, TimeUnit.SECONDS)
                                    .join()
                                    .statusCode())
                            .isEqualTo(200));
        }

        var last = (MembershipChanged) SentCustomerEvents.of(customerId()).getLast();
        assertThat(requireNonNull(last.customer().membership()).enrolments()).hasSize(1);
        assertThat(Tables.texts(
                        "select count(*) from membership_entry where customer_id = '%s'".formatted(customerId())))
                .isEqualTo(List.of("13"));
    }

    private ValidatableResponse join() {
        return asCustomer(customer)
                .contentType(ContentType.JSON)
                .body(JOIN)
                .put("me/membership")
                .then();
    }

    private ValidatableResponse put(String role, String body) {
        return as(role).contentType(ContentType.JSON)
                .body(body)
                .put("customers/" + customer + "/status")
                .then();
    }

    private String customerId() {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(customer))
                .getFirst();
    }
}
