package dev.rung.customer.group;

import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.group.WrittenGroups.awaitMembers;
import static dev.rung.customer.group.WrittenGroups.awaitSettled;
import static dev.rung.customer.group.WrittenGroups.create;
import static dev.rung.customer.group.WrittenGroups.members;
import static dev.rung.customer.group.WrittenGroups.ofLocale;
import static dev.rung.customer.group.WrittenGroups.post;
import static dev.rung.customer.group.WrittenGroups.put;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.customer.Tables;
import dev.rung.platform.database.Await;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class GroupTest {

    private static final String BY_HAND = "{\"name\": \"By hand\"}";

    @Inject
    EveryNightForgetHands forgetting;

    private final String customer = newCustomer();

    @Test
    void aGroupIsWrittenReadInWordsChangedAndDeleted() {
        var group = create(ofLocale("fr"));

        as("analyst")
                .header("Accept-Language", "zh-CN")
                .get("groups/" + group)
                .then()
                .statusCode(200)
                .body("words", equalTo("语言为fr"))
                .body("version", equalTo(1))
                .body("rule.kind", equalTo("one-of"))
                .body("changedBy", notNullValue());
        var changed = "{\"name\": \"Anew\", \"rule\": %s, \"version\": 1}".formatted(ofLocale("it"));
        put("groups/" + group, changed)
                .statusCode(200)
                .body("name", equalTo("Anew"))
                .body("version", equalTo(2));
        put("groups/" + group, changed).statusCode(409).body("type", equalTo("urn:problem:group-changed"));
        as("marketer").get("groups").then().statusCode(200).body("groups.groupId", hasItem(group));
        as("marketer").delete("groups/" + group).then().statusCode(204);
        as("marketer").get("groups/" + group).then().statusCode(404);
    }

    @Test
    void aRuleThatCannotBeKeptIsRefusedWithFieldAndReason() {
        post("groups", "{\"name\": \"G\", \"rule\": {\"kind\": \"all\", \"rules\": [{\"kind\": \"done\"}]}}")
                .statusCode(400)
                .body("errors.field", hasItems("rule.rules[0].of", "rule.rules[0].atLeast"));
        post("groups", "{\"name\": \"G\", \"rule\": %s}".formatted(memberOf("00000000-0000-0000-0000-00000000000a")))
                .statusCode(400)
                .body("errors.reason", contains("is no group"));
    }

    @Test
    void aGroupDoesNotLeadBackToItselfAndIsNotDeletedWhileReferredTo() {
        var inner = create(ofLocale("fr"));
        var outer = create(memberOf(inner));

        put("groups/" + inner, "{\"name\": \"G\", \"version\": 1, \"rule\": %s}".formatted(memberOf(outer)))
                .statusCode(400)
                .body("errors.reason", contains("leads back to this group"));
        as("marketer")
                .delete("groups/" + inner)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:group-in-use"));
        as("marketer").delete("groups/" + outer).then().statusCode(204);
        as("marketer").delete("groups/" + inner).then().statusCode(204);
    }

    @Test
    void aPreviewCountsAndKeepsNothing() {
        putProfile(customer, "{\"locale\": \"gsw-CH\"}").statusCode(200);

        post("groups/preview", "{\"rule\": %s}".formatted(ofLocale("gsw")))
                .statusCode(200)
                .body("count", equalTo(1))
                .body("sample", contains(customer))
                .body("words", equalTo("language is gsw"));
    }

    @Test
    void whoEnteredLastIsFirstInTheListAndItsPagesGoOn() {
        var group = post("groups", BY_HAND).statusCode(201).extract().<String>path("groupId");
        var entered = List.of(customer, customer + "-2", customer + "-3");
        for (int i = 0; i < entered.size(); i++) {
            putProfile(entered.get(i), "{}").statusCode(200);
            put("groups/" + group + "/members/" + entered.get(i), "{\"reason\": \"asked for it\"}")
                    .statusCode(204);
            awaitMembers(group, hasSize(i + 1));
        }

        var first = as("analyst").get("groups/" + group + "/members?limit=2").then();
        first.statusCode(200).body("items.externalId", contains(entered.get(2), entered.get(1)));
        as("analyst")
                .queryParam("after", first.extract().<String>path("next"))
                .get("groups/" + group + "/members?limit=2")
                .then()
                .statusCode(200)
                .body("items.externalId", contains(customer))
                .body("next", nullValue());
        as("analyst").get("groups/" + group + "/members?after=" + group).then().statusCode(400);
    }

    @Test
    void aCustomerListedByHandEntersAndLeavesAgain() {
        putProfile(customer, "{}").statusCode(200);
        var group = post("groups", BY_HAND).statusCode(201).extract().<String>path("groupId");
        var member = "groups/" + group + "/members/" + customer;

        put(member, "{\"reason\": \"asked for it\", \"until\": \"2099-01-01T00:00:00Z\"}")
                .statusCode(204);
        awaitMembers(group, contains(customer));
        as("agent")
                .get("customers/" + customer + "/groups")
                .then()
                .statusCode(200)
                .body("groups", hasSize(1))
                .body("groups[0].groupId", equalTo(group))
                .body("groups[0].reason", equalTo("asked for it"))
                .body("groups[0].actor", notNullValue());
        as("analyst")
                .get("customers/" + customer + "/groups")
                .then()
                .body("groups[0].groupId", equalTo(group))
                .body("groups[0].reason", nullValue())
                .body("groups[0].actor", nullValue());
        as("analyst")
                .get("groups/" + group + "/members")
                .then()
                .body("items[0].externalId", equalTo(customer))
                .body("items[0].reason", nullValue());
        as("marketer").get("groups/" + group + "/members").then().body("items[0].reason", equalTo("asked for it"));
        as("marketer").delete(member).then().statusCode(204);
        awaitMembers(group, empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "   "})
    void aTextThatNobodySeesIsRefused(String text) {
        putProfile(customer, "{}").statusCode(200);
        var group = post("groups", BY_HAND).statusCode(201).extract().<String>path("groupId");

        post("groups", "{\"name\": \"%s\"}".formatted(text)).statusCode(400);
        post("groups", "{\"name\": \"G\", \"description\": \"%s\"}".formatted(text))
                .statusCode(400);
        put("groups/" + group, "{\"name\": \"%s\", \"version\": 1}".formatted(text))
                .statusCode(400);
        put("groups/" + group + "/members/" + customer, "{\"reason\": \"%s\"}".formatted(text))
                .statusCode(400);
    }

    @Test
    void aTagThatIsNotKeptForRulesIsRefused() {
        var rule = "{\"kind\": \"one-of\", \"of\": \"tag\", \"values\": [\"never-kept\"]}";

        post("groups", "{\"name\": \"G\", \"rule\": %s}".formatted(rule))
                .statusCode(400)
                .body("errors[0].field", equalTo("rule"));
        post("groups/preview", "{\"rule\": %s}".formatted(rule)).statusCode(400);
    }

    @Test
    void aNewNameLooksAtNobody() {
        var group = create(ofLocale("be"));
        awaitSettled();

        put("groups/" + group, "{\"name\": \"Other\", \"version\": 1, \"rule\": %s}".formatted(ofLocale("be")))
                .statusCode(200)
                .body("percent", equalTo(100));
        put("groups/" + group, "{\"name\": \"Other\", \"version\": 2, \"rule\": %s}".formatted(ofLocale("bg")))
                .statusCode(200)
                .body("percent", equalTo(0));
    }

    @Test
    void aListingThatEndedIsShownAndKeptNoMore() throws SQLException {
        putProfile(customer, "{\"locale\": \"bn\"}").statusCode(200);
        var group = create(ofLocale("bn"));
        put("groups/" + group + "/members/" + customer, "{\"reason\": \"for a while\"}")
                .statusCode(204);
        awaitMembers(group, contains(customer));

        Tables.execute("update group_hand set until = now() - interval '1 day' where group_id = '%s'".formatted(group));
        as("marketer")
                .get("groups/" + group + "/members")
                .then()
                .body("items[0].externalId", equalTo(customer))
                .body("items[0].reason", nullValue());
        Await.on(forgetting::forget);
        assertThat(Tables.count("group_hand where group_id = '%s'".formatted(group)))
                .isZero();
    }

    @Test
    void anEndByHandIsInTheFuture() {
        putProfile(customer, "{}").statusCode(200);
        var group = post("groups", BY_HAND).statusCode(201).extract().<String>path("groupId");

        put(
                        "groups/" + group + "/members/" + customer,
                        "{\"reason\": \"late\", \"until\": \"%s\"}"
                                .formatted(Instant.now().minusSeconds(60)))
                .statusCode(400)
                .body("errors[0].field", equalTo("until"));
        put(
                        "groups/" + group + "/members/" + customer,
                        "{\"reason\": \"for ever\", \"until\": \"+20000-01-01T00:00:00Z\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("until"));
        put("groups/" + group + "/members/nobody-at-all", "{\"reason\": \"who\"}")
                .statusCode(404);
    }

    @Test
    void readyMadeGroupsCanBeCreatedAsTheyAre() {
        var rules = as("marketer")
                .header("Accept-Language", "en")
                .get("groups/ready-made")
                .then()
                .statusCode(200)
                .body("groups", hasSize(11))
                .body("groups.code", hasItems("rfm-important-winback", "birthday-this-month"))
                .extract()
                .jsonPath();

        assertThat(rules.getString("groups[8].words")).isEqualTo("lifecycle is dormant");
        var group = create("{\"kind\": \"one-of\", \"of\": \"%s\", \"values\": [\"%s\"]}"
                .formatted(rules.getString("groups[8].rule.of"), rules.getString("groups[8].rule.values[0]")));
        assertThat(members(group)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "agent", "storefront"})
    void onlyMarketersAndAdministratorsWriteGroups(String role) {
        as(role).header("Content-Type", "application/json")
                .body(BY_HAND)
                .post("groups")
                .then()
                .statusCode(403);
    }

    private static String memberOf(String group) {
        return "{\"kind\": \"member-of\", \"group\": \"%s\"}".formatted(group);
    }
}
