package dev.rung.customer.merge;

import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.merge.MergeSteps.approve;
import static dev.rung.customer.merge.MergeSteps.merge;
import static dev.rung.customer.merge.MergeSteps.profile;
import static dev.rung.customer.merge.MergeSteps.propose;
import static dev.rung.customer.merge.MergeSteps.says;
import static dev.rung.customer.merge.MergeSteps.status;
import static dev.rung.customer.merge.MergeSteps.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class MergeProposalTest {

    private final String mark = "m" + newId().replace("-", "");
    private final String from = newCustomer();
    private final String into = newCustomer();

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

    /// What is part of one of them comes with it.
    @Test
    void thePreviewKnowsWhoIsPartOfEitherAndWhatIsProposed() {
        var part = newCustomer();
        for (var each : List.of(part, from, into)) {
            putProfile(each, "{}");
        }
        says(part, "email", false);
        status(part, "{\"status\": \"frozen\", \"reason\": \"dispute\"}").statusCode(200);
        putProfile(part, "{\"region\": \"Wuhan\"}");
        merge(part, into);
        preview()
                .body("into.membership.status", equalTo("frozen"))
                .body("kept.status", equalTo("frozen"))
                .body("consents.granted", contains(false))
                .body("consents.of", contains("into"))
                .body("fields.find { it.field == 'region' }.of", equalTo("into"));

        propose(from, into).statusCode(201);
        preview().body("refusal", equalTo("PROPOSED_ALREADY"));
    }

    private ValidatableResponse preview() {
        return as("agent")
                .queryParam("from", from)
                .queryParam("into", into)
                .get("merges/preview")
                .then()
                .statusCode(200);
    }

    @Test
    void thePlaceOfAContactPointCannotBeReadFromTheList() {
        for (var each : List.of(from, into)) {
            putProfile(each, "{\"email\": \"%s@example.com\"}".formatted(mark));
        }
        String after = "";
        do {
            var page = as("agent").queryParam("limit", 1);
            var found = (after.isEmpty() ? page : page.queryParam("after", after))
                    .get("merges/candidates")
                    .then()
                    .statusCode(200)
                    .extract();
            String place = found.path("items[0].contact");
            assertThat(place).doesNotMatch("[0-9a-f]{64}");
            assertThat(found.<List<String>>path("items[0].customers.externalId")).hasSizeGreaterThan(1);
            after = Objects.requireNonNullElse(found.path("next"), "");
        } while (!after.isEmpty());
        as("agent").queryParam("after", "abcd").get("merges/candidates").then().statusCode(400);
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
                .containsExactly(
                        "merge.proposed",
                        "merge.proposed",
                        "merge.approved",
                        "merge.approved",
                        "merge.undone",
                        "merge.undone");
        for (var either : List.of(from, into)) {
            as("admin")
                    .queryParam("customer", either)
                    .get("audit/customer")
                    .then()
                    .body("items.action", hasItems("merge.proposed", "merge.approved", "merge.undone"))
                    .body("items.details.undoneFor", hasItem("two-people"));
        }
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
}
