package dev.rung.customer.merge;

import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.merge.MergeSteps.approve;
import static dev.rung.customer.merge.MergeSteps.merge;
import static dev.rung.customer.merge.MergeSteps.propose;
import static dev.rung.customer.merge.MergeSteps.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class MergeTest {

    private final String mark = "m" + newId().replace("-", "");
    private final String from = newCustomer();
    private final String into = newCustomer();

    @Test
    void theIdOfOneLeadsToTheOtherAtEveryDoor() {
        putProfile(from, "{\"name\": \"From\", \"region\": \"Wuhan\", \"email\": \"%s@example.com\"}".formatted(mark));
        putProfile(into, "{\"name\": \"Into\", \"tags\": [\"kept\"]}");
        merge(from, into);

        for (var externalId : List.of(from, into)) {
            profile(externalId)
                    .body("externalId", equalTo(into))
                    .body("name", equalTo("Into"))
                    .body("region", equalTo("Wuhan"))
                    .body("email", equalTo(mark + "@example.com"));
            asCustomer(externalId).get("me/profile").then().body("externalId", equalTo(into));
        }
        as("agent")
                .contentType(ContentType.JSON)
                .body("{\"contact\": \"%s@example.com\", \"reason\": \"order\"}".formatted(mark))
                .post("customers/search")
                .then()
                .body("customers.externalId", contains(into));
    }

    @Test
    void bothAreToldAndTheKeptOneWithAllOfBoth() {
        putProfile(from, "{}");
        putProfile(into, "{}");
        says(from, "email", true);
        says(into, "sms", true);
        var id = merge(from, into);

        assertThat(last(from)).isInstanceOfSatisfying(CustomerEvent.Merged.class, told -> {
            assertThat(told.into()).isEqualTo(idOf(into));
            assertThat(told.customer().mergedInto()).isEqualTo(idOf(into));
        });
        assertThat(last(into)).isInstanceOfSatisfying(CustomerEvent.ProfileChanged.class, told -> {
            assertThat(told.customer().mergedInto()).isNull();
            assertThat(told.customer().consents())
                    .extracting(CustomerEvent.Consent::channel)
                    .containsExactlyInAnyOrder("email", "sms");
        });

        undo(id).statusCode(200).body("state", equalTo("undone"));
        assertThat(last(from))
                .isInstanceOfSatisfying(
                        CustomerEvent.MergeUndone.class,
                        told -> assertThat(told.customer().mergedInto()).isNull());
        assertThat(last(into).customer().consents())
                .extracting(CustomerEvent.Consent::channel)
                .containsExactly("sms");
    }

    @Test
    void whatIsSaidOfEitherCountsForBothAndIsItsOwnAfterwards() {
        putProfile(from, "{\"name\": \"From\"}");
        putProfile(into, "{\"name\": \"Into\"}");
        says(from, "email", true);
        var id = merge(from, into);

        says(into, "email", false);
        consents(from).body("granted", contains(false));
        says(from, "email", true);
        consents(into).body("granted", contains(true));
        assertThat(last(into).customer().consents())
                .extracting(CustomerEvent.Consent::granted)
                .containsExactly(true);
        putProfile(from, "{\"name\": \"From\", \"region\": \"Xi'an\"}").body("name", equalTo("Into"));
        profile(into).body("region", equalTo("Xi'an"));

        undo(id);
        consents(from).body("granted", contains(true));
        consents(into).body("granted", contains(false));
        profile(into).body("region", nullValue()).body("name", equalTo("Into"));
        profile(from).body("region", equalTo("Xi'an")).body("name", equalTo("From"));
    }

    @Test
    void whoeverIsFrozenUnderOneIdIsFrozenAndLiftedAltogether() {
        putProfile(from, "{}");
        putProfile(into, "{}");
        status(from, "{\"status\": \"frozen\", \"reason\": \"dispute\"}").statusCode(200);
        status(into, "{\"status\": \"member\", \"terms\": \"v1\", \"channel\": \"app\"}")
                .statusCode(200);
        merge(from, into);

        asCustomer(into).get("me/membership").then().body("status", equalTo("frozen"));
        assertThat(last(into).customer().membership()).isNotNull();
        status(into, "{\"status\": \"member\", \"lift\": true}").statusCode(200).body("status", equalTo("member"));
        asCustomer(from).get("me/membership").then().body("status", equalTo("member"));
    }

    @Test
    void chainsAreOnePersonAndComeApartInAnyOrder() {
        var third = newCustomer();
        putProfile(from, "{\"region\": \"Wuhan\"}");
        putProfile(into, "{\"name\": \"Into\"}");
        putProfile(third, "{}");
        var first = merge(from, into);
        merge(into, third);

        profile(from).body("externalId", equalTo(third)).body("region", equalTo("Wuhan"));
        says(from, "email", true);
        assertThat(last(third).customer().consents()).hasSize(1);

        undo(first);
        profile(from).body("externalId", equalTo(from)).body("region", equalTo("Wuhan"));
        profile(into)
                .body("externalId", equalTo(third))
                .body("region", nullValue())
                .body("name", equalTo("Into"));
        assertThat(last(third).customer().consents()).isEmpty();
    }

    @Test
    void nobodyApprovesTheirOwnProposalAndNothingChangesBefore() {
        putProfile(from, "{}");
        putProfile(into, "{}");
        String id = propose(from, into)
                .statusCode(201)
                .body("state", equalTo("proposed"))
                .extract()
                .path("mergeId");

        profile(from).body("externalId", equalTo(from));
        approve(id, "li").statusCode(403).body("type", equalTo("urn:problem:four-eyes"));
        propose(from, into).statusCode(409).body("reason", equalTo("PROPOSED_ALREADY"));
        as("agent").post("merges/" + id + "/withdrawal").then().statusCode(200).body("state", equalTo("withdrawn"));
        approve(id, "wang").statusCode(409).body("type", equalTo("urn:problem:merge-not-possible-now"));
        undo(id).statusCode(409);
    }

    @Test
    void aCircleAndASecondMergeAreRefusedAlsoWhenTheyWereProposedBefore() {
        var third = newCustomer();
        List.of(from, into, third).forEach(each -> putProfile(each, "{}"));
        String circle = propose(into, from).statusCode(201).extract().path("mergeId");
        String chain = propose(third, from).statusCode(201).extract().path("mergeId");
        merge(from, into);

        for (var refused : List.of(circle, chain)) {
            approve(refused, "wang").statusCode(409).body("reason", equalTo("PART_OF_ANOTHER"));
        }
        propose(from, third).statusCode(409).body("reason", equalTo("PART_OF_ANOTHER"));
        propose(into, into).statusCode(409).body("reason", equalTo("SAME_CUSTOMER"));
    }

    @Test
    void thePreviewSaysWhatTheTwoWouldBe() {
        putProfile(from, "{\"name\": \"From\", \"region\": \"Wuhan\", \"phone\": \"+86 13812345678\"}");
        putProfile(into, "{\"name\": \"Into\"}");
        says(from, "email", false);
        says(into, "email", true);
        status(from, "{\"status\": \"frozen\", \"reason\": \"dispute\"}");

        as("agent")
                .queryParam("from", from)
                .queryParam("into", into)
                .get("merges/preview")
                .then()
                .statusCode(200)
                .body("refusal", nullValue())
                .body("kept.status", equalTo("frozen"))
                .body("fields.find { it.field == 'name' }.of", equalTo("into"))
                .body("fields.find { it.field == 'name' }.differs", equalTo(true))
                .body("fields.find { it.field == 'region' }.of", equalTo("from"))
                .body("consents.of", contains("into"))
                .body("referrals.invitedEachOther", equalTo(false));
    }

    @Test
    void whoSharesAContactPointIsACandidateUntilTheyAreOne() {
        for (var each : List.of(from, into)) {
            putProfile(each, "{\"email\": \"%s@example.com\"}".formatted(mark));
        }
        assertThat(candidates()).anySatisfy(group -> assertThat(group).containsExactlyInAnyOrder(from, into));

        merge(from, into);
        assertThat(candidates()).noneSatisfy(group -> assertThat(group).containsAnyOf(from, into));
    }

    @Test
    void everyStepIsAuditedAndListed() {
        putProfile(from, "{}");
        putProfile(into, "{}");
        var id = merge(from, into);
        undo(id);

        assertThat(Tables.texts("select action from audit where subject = '%s' order by position".formatted(id)))
                .containsExactly("merge.proposed", "merge.approved", "merge.undone");
        as("admin")
                .queryParam("externalId", from)
                .get("merges")
                .then()
                .body("items.mergeId", contains(id))
                .body("items.undoneFor", contains("two-people"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "marketer", "storefront", "benefits-manager", "approver", "service"})
    void isForAgentsAndAdministratorsOnly(String role) {
        as(role).get("merges").then().statusCode(403);
        as(role).get("merges/candidates").then().statusCode(403);
    }

    private static List<List<String>> candidates() {
        return as("agent")
                .queryParam("limit", 100)
                .get("merges/candidates")
                .then()
                .statusCode(200)
                .extract()
                .path("items.customers.externalId");
    }

    private static ValidatableResponse profile(String externalId) {
        return as("agent").get("customers/" + externalId).then().statusCode(200);
    }

    private static ValidatableResponse consents(String externalId) {
        return as("agent").get("customers/" + externalId + "/consents").then().statusCode(200);
    }

    private static ValidatableResponse status(String externalId, String wish) {
        return as("agent")
                .contentType(ContentType.JSON)
                .body(wish)
                .put("customers/" + externalId + "/status")
                .then();
    }

    private static void says(String externalId, String channel, boolean granted) {
        as("agent")
                .contentType(ContentType.JSON)
                .body("{\"granted\": %s, \"textVersion\": \"v1\", \"locale\": \"zh-CN\"}".formatted(granted))
                .put("customers/" + externalId + "/consents/marketing/" + channel)
                .then()
                .statusCode(200);
    }

    private static UUID idOf(String externalId) {
        return UUID.fromString(
                Tables.texts("select customer_id from customer where external_id = '%s'".formatted(externalId))
                        .getFirst());
    }

    private static CustomerEvent last(String externalId) {
        return SentCustomerEvents.of(idOf(externalId).toString()).getLast();
    }
}
