package dev.rung.benefits.quote.rule;

import static dev.rung.benefits.catalogue.Catalogue.as;
import static dev.rung.benefits.quote.rule.Stacking.VERSIONS;
import static dev.rung.benefits.quote.rule.Stacking.approve;
import static dev.rung.benefits.quote.rule.Stacking.approved;
import static dev.rung.benefits.quote.rule.Stacking.draft;
import static dev.rung.benefits.quote.rule.Stacking.drafted;
import static dev.rung.benefits.quote.rule.Stacking.inForce;
import static dev.rung.benefits.quote.rule.Stacking.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.benefits.Database;
import dev.rung.benefits.ManyClients;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Changes of what goes together, and when they count.
@QuarkusTest
@WithTestResource(Servers.class)
class StackingVersionTest {

    @Test
    void aDraftCountsForNobodyBeforeSomebodyElseHasApprovedIt() {
        var before = inForce();
        var draft = drafted(Map.of("mostPercent", 30));

        assertThat(inForce().getInt("version")).isEqualTo(before.getInt("version"));
        approve(draft, "approver")
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("writers", contains("benefits-manager"))
                .body("approver", equalTo("approver"))
                .body("from", notNullValue());

        assertThat(inForce().getInt("version")).isEqualTo(draft.getInt("version"));
        assertThat(inForce().getInt("rules.mostPercent")).isEqualTo(30);
        as("analyst")
                .get(VERSIONS + "/{version}", before.getInt("version"))
                .then()
                .statusCode(200)
                .body("rules.mostPercent", equalTo(before.getInt("rules.mostPercent")));
        as("analyst")
                .get(VERSIONS)
                .then()
                .body("items.version", hasItems(before.getInt("version"), draft.getInt("version")));
        as("admin")
                .get("/api/v1/audit/benefits?subject={subject}", "stacking rules v" + draft.getInt("version"))
                .then()
                .body("items.action", hasItems("stacking-rules.drafted", "stacking-rules.approved"));
    }

    @Test
    void nobodyApprovesWhatTheyWroteAndNobodyWhatTheyDidNotRead() {
        var draft = drafted(Map.of("mostCoupons", 2));
        var approval = VERSIONS + "/" + draft.getInt("version") + "/approval";
        var edited = as("admin")
                .body(request(Map.of("mostCoupons", 1)))
                .put(VERSIONS + "/{version}", draft.getInt("version"))
                .then()
                .statusCode(200)
                .body("writers", contains("benefits-manager", "admin"))
                .extract()
                .jsonPath();

        approve(draft, "approver").statusCode(412).body("type", equalTo("urn:problem:stacking-rules-changed"));
        approve(edited, "admin").statusCode(403).body("type", equalTo("urn:problem:four-eyes"));
        approve(edited, "benefits-manager").statusCode(403);
        as("approver").post(approval).then().statusCode(428);
        assertThat(inForce().getInt("version")).isLessThan(draft.getInt("version"));
        assertThatThrownBy(() -> Database.execute("""
                        update stacking_rules set state = 'PUBLISHED', approver = 'admin', approved_at = now(),
                            publisher = 'admin', published_at = now(), effective_at = now()
                        where version = ?""", draft.getInt("version")))
                .hasMessageContaining("stacking_rules_four_eyes");
    }

    @Test
    void nobodyUndoesWhatSomebodyElseChangedMeanwhile() {
        var first = drafted(Map.of("mostOfKind", 2));
        var second = drafted(Map.of("mostOfKind", 3));
        var late = request(Map.of("mostOfKind", 4));

        approved(second);

        approve(first, "approver")
                .statusCode(409)
                .body("type", equalTo("urn:problem:stacking-rules-overtaken"))
                .body("by", equalTo(second.getInt("version")));
        draft(late).statusCode(409).body("type", equalTo("urn:problem:stacking-rules-overtaken"));
        as("benefits-manager")
                .body(late)
                .put(VERSIONS + "/{version}", first.getInt("version"))
                .then()
                .statusCode(409);
        as("benefits-manager")
                .body(request(Map.of("mostOfKind", 1)))
                .put(VERSIONS + "/{version}", first.getInt("version"))
                .then()
                .statusCode(200)
                .body("replaces", equalTo(second.getInt("version")));
    }

    /// Its number is the lower one: what counts is what was approved last.
    @Test
    void anOvertakenDraftCountsOnceItIsEditedAndApproved() {
        var first = drafted(Map.of("mostOfKind", 2));
        approved(drafted(Map.of("mostOfKind", 3)));
        var edited = as("benefits-manager")
                .body(request(Map.of("mostOfKind", 4)))
                .put(VERSIONS + "/{version}", first.getInt("version"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        approved(edited);

        assertThat(inForce().getInt("version")).isEqualTo(first.getInt("version"));
        assertThat(inForce().getInt("rules.mostOfKind")).isEqualTo(4);
        approved(drafted(Map.of("mostOfKind", 1)));
        assertThat(inForce().getInt("rules.mostOfKind")).isEqualTo(1);
    }

    /// The clock of one instance may be behind that of another.
    @Test
    void whatIsApprovedLastCountsAlsoWhereClocksDiffer() throws SQLException {
        Database.execute(
                "update stacking_rules set effective_at = now() + interval '1 minute' where version = ?",
                inForce().getInt("version"));
        var draft = drafted(Map.of("mostPercent", 20));

        approved(draft);

        assertThat(inForce().getInt("version")).isEqualTo(draft.getInt("version"));
    }

    /// The guard is the lock on all of them: without it more than one replaces the same rules.
    @Test
    void ofManyThatReplaceTheSameRulesOneTakesEffect() {
        var drafts = IntStream.rangeClosed(0, 9)
                .mapToObj(percent -> drafted(Map.of("mostPercent", 40 + percent)))
                .toList();

        var answers = ManyClients.sent(
                10, drafts.stream().map(StackingVersionTest::approval).toList());

        assertThat(ManyClients.counted(answers)).isEqualTo(Map.of(200, 1L, 409, 9L));
    }

    @Test
    void whatIsWrongIsToldByField() {
        draft(request(Map.of("mostCoupons", 5, "mostPercent", 101)))
                .statusCode(400)
                .body("errors.field", hasItems("rules.mostCoupons", "rules.mostPercent"));
        var withoutReason = request(Map.of());
        withoutReason.remove("comment");
        draft(withoutReason).statusCode(400).body("errors.field", hasItem("comment"));
        as("analyst").get(VERSIONS + "/0").then().statusCode(404);
        for (var role : new String[] {"agent", "approver", "storefront", "marketer"}) {
            as(role).body(request(Map.of())).post(VERSIONS).then().statusCode(403);
        }
    }

    @Test
    void whatIsWithdrawnStaysReadableAndGoesNoFurther() {
        var draft = drafted(Map.of("tierWithCoupons", false));

        as("approver")
                .delete(VERSIONS + "/{version}", draft.getInt("version"))
                .then()
                .statusCode(204);

        as("analyst")
                .get(VERSIONS + "/{version}", draft.getInt("version"))
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("from", nullValue());
        approve(draft, "approver").statusCode(409).body("type", equalTo("urn:problem:not-possible-now"));
    }

    private static HttpRequest approval(JsonPath draft) {
        return HttpRequest.newBuilder(URI.create("%s:%d%s/%d/approval"
                        .formatted(RestAssured.baseURI, RestAssured.port, VERSIONS, draft.getInt("version"))))
                .header("Authorization", "Bearer " + Tokens.of("approver"))
                .header("If-Match", "\"" + draft.getString("hash") + "\"")
                .POST(BodyPublishers.noBody())
                .build();
    }
}
