package dev.rung.benefits.earning.version;

import static dev.rung.benefits.catalogue.Catalogue.as;
import static dev.rung.benefits.earning.version.RulesOfTests.action;
import static dev.rung.benefits.earning.version.RulesOfTests.approved;
import static dev.rung.benefits.earning.version.RulesOfTests.drafted;
import static dev.rung.benefits.earning.version.RulesOfTests.nextFreeDay;
import static dev.rung.benefits.earning.version.RulesOfTests.noon;
import static dev.rung.benefits.earning.version.RulesOfTests.promotion;
import static dev.rung.benefits.earning.version.RulesOfTests.published;
import static dev.rung.benefits.earning.version.RulesOfTests.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class RuleVersionTest {

    private static final String VERSIONS = "/api/v1/earning-rules/versions";

    @Inject
    SettableClock clock;

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithFieldAndReason() {
        var wrong = rules(
                List.of(
                        action("review", "review", 0, Map.of("mostPerDay", 0)),
                        action("review", "order", 5, Map.of()),
                        action("review-2", "review", 5, Map.of())),
                List.of(Map.of("code", "Day", "from", "2031-05-02", "until", "2031-05-01", "factor", "1")));
        wrong.put(
                "tiers",
                List.of(Map.of("tier", "gold", "multiplier", "0.5"), Map.of("tier", "silver", "multiplier", "1")));
        wrong.remove("reversal");

        draft(wrong)
                .statusCode(422)
                .body("type", equalTo("urn:problem:earning-rules-unsound"))
                .body(
                        "errors.field",
                        hasItems(
                                "reversal",
                                "tiers",
                                "actions[0].points",
                                "actions[0].mostPerDay",
                                "actions[1].code",
                                "actions[1].source",
                                "actions[2]",
                                "promotions[0].code",
                                "promotions[0].names.en",
                                "promotions[0].until",
                                "promotions[0].sources",
                                "promotions[0].factor"))
                .body("errors.reason", everyItem(notNullValue()))
                .body("errors.reason", hasItem("lets gold earn less than silver"))
                .body("errors.reason", hasItem("lacks bronze"));
    }

    @Test
    void aDraftIsReadAsItWasWrittenAndItsNumberComesAfterTheFiles() {
        var draft = drafted(rules(List.of(action("review", "review", 20, Map.of("mostPerDay", 40))), List.of()));

        as("analyst")
                .get(VERSIONS + "/{version}", draft.getInt("version"))
                .then()
                .statusCode(200)
                .body("version", greaterThan(1))
                .body("state", equalTo("DRAFT"))
                .body("writers", equalTo(List.of("benefits-manager")))
                .body("from", nullValue())
                .body("rules.pointsPerUnit", equalTo("1"))
                .body("rules.actions[0].source", equalTo("review"))
                .body("rules.actions[0].mostPerDay", equalTo(40));
        as("analyst").get(VERSIONS).then().body("items[0].version", greaterThan(1));
    }

    @Test
    void nobodyApprovesWhatTheyWroteAndNobodyWhatTheyDidNotRead() {
        var draft = drafted(rules(List.of(), List.of()));
        var approval = VERSIONS + "/" + draft.getInt("version") + "/approval";
        as("admin")
                .body(Map.of("comment", "mine too", "rules", rules(List.of(), List.of())))
                .put(VERSIONS + "/{version}", draft.getInt("version"))
                .then()
                .statusCode(200)
                .body("writers", equalTo(List.of("benefits-manager", "admin")));

        as("admin")
                .header("If-Match", draft.getString("hash"))
                .post(approval)
                .then()
                .statusCode(403);
        as("approver").post(approval).then().statusCode(428);
        as("approver").header("If-Match", "\"other\"").post(approval).then().statusCode(412);
        as("benefits-manager").post(approval).then().statusCode(403);
    }

    @Test
    void aVersionCountsFromALaterDayOnAndAtOnceForNobody() {
        var today = nextFreeDay();
        clock.set(noon(today).toInstant());
        var version = approved(rules(
                List.of(action("review", "review", 20, Map.of("mostPerDay", 40))),
                List.of(promotion("double-" + today, List.of("order"), today.plusDays(3), 1000))));

        publish(version, today).statusCode(422).body("type", equalTo("urn:problem:earning-rules-in-the-past"));
        publish(version, today.plusDays(2))
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("from", equalTo(today.plusDays(2).toString()));
        publish(version, today.plusDays(2)).statusCode(409);

        as("analyst").get("/api/v1/earning-rules").then().body("version", lessThan(version));
        clock.set(noon(today.plusDays(2)).toInstant());
        as("analyst")
                .header("Accept-Language", "en")
                .get("/api/v1/earning-rules")
                .then()
                .statusCode(200)
                .body("version", equalTo(version))
                .body("actions[0].source", equalTo("review"))
                .body("promotions[0].name", equalTo("Member day"))
                .body("words", hasItem("A review earns 20 points, at most 40 points a day."));
        as("analyst")
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/earning-rules")
                .then()
                .body("words", hasItem("发表评价可得 20 积分，每天最多 40 积分。"));
    }

    @Test
    void anOlderVersionIsOvertakenAndANewerOneBeginsLater() {
        var today = nextFreeDay();
        clock.set(noon(today).toInstant());
        var older = approved(rules(List.of(), List.of()));
        var newer = published(rules(List.of(), List.of()), today.plusDays(5));

        publish(older, today.plusDays(9))
                .statusCode(409)
                .body("type", equalTo("urn:problem:earning-rules-overtaken"))
                .body("by", equalTo(newer));
        publish(approved(rules(List.of(), List.of())), today.plusDays(5))
                .statusCode(409)
                .body("type", equalTo("urn:problem:earning-rules-too-early"));
    }

    @Test
    void whatIsWithdrawnStaysReadableAndGoesNoFurther() {
        var version = approved(rules(List.of(), List.of()));

        as("approver").delete(VERSIONS + "/{version}", version).then().statusCode(204);

        as("analyst").get(VERSIONS + "/{version}", version).then().body("state", equalTo("WITHDRAWN"));
        publish(version, LocalDate.now().plusDays(300)).statusCode(409);
        as("admin")
                .get("/api/v1/audit/benefits?subject={subject}", "earning rules v" + version)
                .then()
                .body("items.action", hasItems("earning-rules.drafted", "earning-rules.withdrawn"));
        assertThat(as("analyst").get(VERSIONS + "/0").statusCode()).isEqualTo(404);
    }

    /// Nothing could follow it before that day.
    @Test
    void aVersionTakesEffectWithinAYear() {
        publish(approved(rules(List.of(), List.of())), LocalDate.of(2099, 1, 1)).statusCode(422);
    }

    @Test
    void aDraftIsToldAsMembersWillReadIt() {
        var day = nextFreeDay();
        var version = drafted(rules(
                        List.of(action("review", "review", 7, Map.of("mostPerDay", 21))),
                        List.of(promotion("day", List.of("order"), day, 900))))
                .getInt("version");

        var words = as("analyst")
                .get(VERSIONS + "/{version}/words", version)
                .then()
                .statusCode(200)
                .body("texts.language", hasItems("zh-CN", "en"))
                .extract()
                .jsonPath();
        var english = words.getList("texts.find { it.language == 'en' }.words", String.class);
        var chinese = words.getList("texts.find { it.language == 'zh-CN' }.words", String.class);
        assertThat(english)
                .hasSameSizeAs(chinese)
                .anyMatch(it -> it.contains("21"))
                .anyMatch(it -> it.contains("Member day"));
        assertThat(chinese).anyMatch(it -> it.contains("会员日"));
        as("analyst").get(VERSIONS + "/{version}/words", 1_000_000).then().statusCode(404);
        as("customer").get(VERSIONS + "/{version}/words", version).then().statusCode(403);
    }

    private static ValidatableResponse draft(Map<String, ?> rules) {
        return as("benefits-manager")
                .header("Accept-Language", "en")
                .body(Map.of("comment", "a test", "rules", rules))
                .post(VERSIONS)
                .then();
    }

    private static ValidatableResponse publish(int version, LocalDate from) {
        return as("benefits-manager")
                .body(Map.of("from", from.toString()))
                .post(VERSIONS + "/{version}/publication", version)
                .then();
    }
}
