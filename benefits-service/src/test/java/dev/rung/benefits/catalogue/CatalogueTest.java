package dev.rung.benefits.catalogue;

import static dev.rung.benefits.catalogue.Catalogue.as;
import static dev.rung.benefits.catalogue.Catalogue.cny;
import static dev.rung.benefits.catalogue.Catalogue.content;
import static dev.rung.benefits.catalogue.Catalogue.draft;
import static dev.rung.benefits.catalogue.Catalogue.gift;
import static dev.rung.benefits.catalogue.Catalogue.packageOf;
import static dev.rung.benefits.catalogue.Catalogue.published;
import static dev.rung.benefits.catalogue.Catalogue.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.contracts.Topic;
import dev.rung.contracts.benefits.BenefitTermsEvent;
import dev.rung.contracts.benefits.BenefitTermsEvent.PackagePublished;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class CatalogueTest {

    @Test
    void aBenefitIsReadAsItWasWritten() {
        var code = gift("mug", "20.00", 1, "year", "end");

        as("agent")
                .get("/api/v1/benefits/{code}", code)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("content.kind", equalTo("gift"))
                .body("content.terms", equalTo(Map.of("item", "mug", "value", cny("20.00"))))
                .body("content.cost", equalTo(cny("2.50")))
                .body("author", equalTo("benefits-manager"))
                .body("retiredAt", nullValue());
        as("admin")
                .get("/api/v1/audit/benefits?subject={code}", code)
                .then()
                .body("items.action", equalTo(List.of("benefit.added")));
    }

    @Test
    void aCodeIsNeverUsedAgain() {
        var code = gift("mug", "20", 1, "year", "end");
        as("benefits-manager").delete("/api/v1/benefits/{code}", code).then().statusCode(204);

        write(code, content("priority-refund", Map.of("hours", 24), 1, "year", "end"))
                .statusCode(409)
                .body("type", equalTo("urn:problem:benefit-code-used"));
        as("benefits-manager")
                .body(content("gift", Map.of("item", "mug", "value", cny("30")), 1, "year", "end"))
                .put("/api/v1/benefits/{code}", code)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:benefit-retired"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        write("b-" + UUID.randomUUID(), content("discount", Map.of("percent", 100), 0, "week", "end"))
                .statusCode(422)
                .body("type", equalTo("urn:problem:benefit-unsound"))
                .body("errors.field", hasItems("terms.percent", "terms.floorPercent", "quota", "period"))
                .body("errors.reason", hasItem(notNullValue()));
    }

    /// It changes in place until somebody relies on it.
    @Test
    void aBenefitThatAPackageNamesIsChangedByANewVersion() {
        var code = gift("mug", "20", 1, "year", "end");
        change(code, "21").body("version", equalTo(1)).body("content.terms.value.amount", equalTo("21"));
        var version = draft(Map.of("diamond", List.of(code)))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getInt("version");

        change(code, "22").body("version", equalTo(2));

        as("approver")
                .get("/api/v1/benefits/{code}?version=1", code)
                .then()
                .body("content.terms.value.amount", equalTo("21"));
        as("approver")
                .get("/api/v1/benefit-packages/{version}", version)
                .then()
                .body("tiers[0].benefits[0]", equalTo(Map.of("code", code, "version", 1)));
    }

    @Test
    void nobodyApprovesWhatTheyWrote() {
        var code = gift("mug", "20", 1, "year", "end");
        var draft = as("admin")
                .body(packageOf(Map.of("diamond", List.of(code))))
                .post("/api/v1/benefit-packages")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        var approval = "/api/v1/benefit-packages/" + draft.getInt("version") + "/approval";

        as("admin")
                .header("If-Match", draft.getString("hash"))
                .post(approval)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:four-eyes"));
        as("approver").post(approval).then().statusCode(428);
        as("approver").header("If-Match", "\"another\"").post(approval).then().statusCode(412);
        as("benefits-manager")
                .post("/api/v1/benefit-packages/{version}/publication", draft.getInt("version"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:not-possible-now"));
        as("approver")
                .header("If-Match", draft.getString("hash"))
                .post(approval)
                .then()
                .statusCode(200);
    }

    @Test
    void aHigherTierThatGetsLessIsRefused() {
        var mug = gift("mug", "20", 1, "year", "end");
        var pen = gift("pen", "5", 1, "year", "end");

        draft(Map.of("gold", List.of(mug), "diamond", List.of(pen)))
                .statusCode(422)
                .body("type", equalTo("urn:problem:package-unsound"))
                .body("errors", hasSize(1))
                .body("errors[0].reason", containsString(mug));
    }

    @Test
    void whatATierGivesAndWhatItCostsIsToldOncePublished() {
        var mug = gift("mug", "20", 1, "year", "end");
        var bag = gift("bag", "80", 1, "year", "end");

        var version = published(Map.of("gold", List.of(mug), "diamond", List.of(mug, bag)));

        for (var token : List.of(Tokens.of("storefront"), Tokens.customer("C-ANYBODY"))) {
            var gold = RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .header("Accept-Language", "en")
                    .get("/api/v1/tiers/gold/benefits")
                    .then()
                    .statusCode(200)
                    .body("items.code", equalTo(List.of(mug)))
                    .body("items[0].name", equalTo("Birthday gift"))
                    .extract()
                    .asString();
            assertThat(gold).as("members are not told what it costs").doesNotContain("cost", "2.50");
        }
        as("agent").get("/api/v1/tiers/platinum/benefits").then().statusCode(404);
        await().until(() -> !told(version).isEmpty());
        assertThat(told(version)).singleElement().isInstanceOfSatisfying(PackagePublished.class, told -> {
            assertThat(told.tiers()).extracting("tier").containsExactlyInAnyOrder("gold", "diamond");
            assertThat(told.tiers().getFirst().benefits().getFirst().cost().amount())
                    .isEqualByComparingTo("2.5");
        });
    }

    @Test
    void aPackageThatWouldNeverCountIsNotPublished() {
        var code = gift("mug", "20", 1, "year", "end");
        var early = draft(Map.of("diamond", List.of(code))).extract().jsonPath();
        as("approver")
                .header("If-Match", early.getString("hash"))
                .post("/api/v1/benefit-packages/{version}/approval", early.getInt("version"));
        as("benefits-manager")
                .body(Map.of("effectiveAt", "2020-01-01T00:00:00Z"))
                .post("/api/v1/benefit-packages/{version}/publication", early.getInt("version"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:package-in-the-past"));

        published(Map.of("diamond", List.of(code)));

        as("benefits-manager")
                .post("/api/v1/benefit-packages/{version}/publication", early.getInt("version"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:package-overtaken"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var written = List.of(gift("x", "1", 1, "year", "end"), gift("y", "1", 1, "year", "end"));

        var seen = new ArrayList<String>();
        @Nullable String next = null;
        do {
            var page = as("analyst")
                    .get("/api/v1/benefits?limit=1" + (next == null ? "" : "&after=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.code", String.class));
            next = page.getString("next");
        } while (next != null);

        assertThat(seen).doesNotHaveDuplicates().isSorted().containsAll(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "marketer", "agent", "approver", "storefront", "service"})
    void nobodyElseWritesTheCatalogue(String role) {
        as(role).body(Map.of("code", "b", "content", content("gift", Map.of(), 1, "year", "end")))
                .post("/api/v1/benefits")
                .then()
                .statusCode(403);
        as(role).body(packageOf(Map.of()))
                .post("/api/v1/benefit-packages")
                .then()
                .statusCode(403);
    }

    @Test
    void membersDoNotReadTheCatalogue() {
        for (var path : List.of("benefits", "benefit-packages")) {
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.customer("C-ANYBODY"))
                    .get("/api/v1/" + path)
                    .then()
                    .statusCode(403);
        }
    }

    private static ValidatableResponse change(String code, String value) {
        return as("benefits-manager")
                .body(content("gift", Map.of("item", "mug", "value", cny(value)), 1, "year", "end"))
                .put("/api/v1/benefits/{code}", code)
                .then()
                .statusCode(200);
    }

    private static List<BenefitTermsEvent> told(int version) {
        return Events.read(Topic.BENEFIT_TERMS, "v" + version, BenefitTermsEvent.class);
    }
}
