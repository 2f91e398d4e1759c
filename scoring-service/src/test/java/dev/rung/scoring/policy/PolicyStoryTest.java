package dev.rung.scoring.policy;

import static dev.rung.scoring.policy.PolicyDocuments.body;
import static dev.rung.scoring.policy.PolicyDocuments.gold;
import static dev.rung.scoring.policy.PolicyDocuments.tier;
import static dev.rung.scoring.policy.PolicyDraftClient.approved;
import static dev.rung.scoring.policy.PolicyDraftClient.approving;
import static dev.rung.scoring.policy.PolicyDraftClient.as;
import static dev.rung.scoring.policy.PolicyDraftClient.booked;
import static dev.rung.scoring.policy.PolicyDraftClient.drafted;
import static dev.rung.scoring.policy.PolicyDraftClient.li;
import static dev.rung.scoring.policy.PolicyDraftClient.problem;
import static dev.rung.scoring.policy.PolicyDraftClient.tag;
import static dev.rung.scoring.policy.PolicyDraftClient.tried;
import static dev.rung.scoring.policy.PolicyDraftClient.zhou;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.PolicyEvent;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From the first draft to the topic. Nothing here is published for a time that other tests live to see.
@QuarkusTest
@WithTestResource(Servers.class)
class PolicyStoryTest {

    private static final Instant ONE_DAY =
            Instant.now().plus(Duration.ofDays(340)).truncatedTo(ChronoUnit.SECONDS);

    @Test
    void aPolicyIsDraftedByOneApprovedByAnotherAndPublished() {
        int version = drafted(gold(8800));
        li().get("policies/{v}", version)
                .then()
                .body("state", equalTo("DRAFT"))
                .body("author", equalTo("li"))
                .body("comment", equalTo("why"))
                .body("policy.ladder[3].enter", equalTo(8800))
                .body("effectiveAt", nullValue());

        approving(zhou(), version)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approver", equalTo("zhou"));
        tried(version);
        li().body(Map.of("effectiveAt", ONE_DAY.toString()))
                .post("policies/{v}/publication", version)
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("publisher", equalTo("li"))
                .body("noticeWaivedBecause", nullValue())
                .body("effectiveAt", equalTo(ONE_DAY.toString()));

        assertThat(booked(version))
                .containsExactly("policy.drafted by li", "policy.approved by zhou", "policy.published by li");
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(told(version))
                        .singleElement()
                        .isInstanceOfSatisfying(PolicyEvent.Published.class, told -> {
                            assertThat(told.version()).isEqualTo(version);
                            assertThat(told.effectiveAt()).isEqualTo(ONE_DAY);
                            assertThat(told.policy())
                                    .isEqualTo(PolicyDocuments.but(gold(8800)).versioned(version));
                        }));
    }

    @Test
    void theShippedPolicyIsInForceUntilAnotherCounts() {
        approved(gold(8000));

        li().get("policies/in-force")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("state", equalTo("PUBLISHED"))
                .body("author", equalTo("shipped"))
                .body("inForce", equalTo(true));
        as("wu", "analyst")
                .queryParam("limit", 100)
                .get("policies")
                .then()
                .body("items[0].inForce", equalTo(false))
                .body("items[0].policy", nullValue())
                .body("items.version", hasItem(1))
                .body("items.findAll { it.inForce }.version", equalTo(List.of(1)));
    }

    @Test
    void nobodyApprovesWhatTheyWrote() {
        int version = drafted(gold(8001));
        as("zhou", "marketer")
                .body(body(gold(8002)).toString())
                .put("policies/{v}", version)
                .then()
                .statusCode(200);

        assertThat(problem(approving(as("li", "marketer", "approver"), version)))
                .isEqualTo("403 urn:problem:four-eyes");
        assertThat(problem(approving(zhou(), version))).isEqualTo("403 urn:problem:four-eyes");
        approving(as("chen", "approver"), version).then().statusCode(200);
        assertThat(booked(version))
                .containsExactly("policy.drafted by li", "policy.edited by zhou", "policy.approved by chen");
    }

    @Test
    void onlyWhatWasReadIsApprovedOrReplaced() {
        int version = drafted(gold(8003));
        var read = tag(version);
        li().header("If-Match", read)
                .body(body(gold(9999)).toString())
                .put("policies/{v}", version)
                .then()
                .statusCode(200);

        assertThat(problem(zhou().header("If-Match", read).post("policies/{v}/approval", version)))
                .isEqualTo("412 urn:problem:policy-changed");
        assertThat(problem(li().header("If-Match", read)
                        .body(body(gold(8004)).toString())
                        .put("policies/{v}", version)))
                .isEqualTo("412 urn:problem:policy-changed");
    }

    @Test
    void nobodyApprovesWithoutSayingWhichTextTheyRead() {
        int version = drafted(gold(8008));
        var response = zhou().post("policies/{v}/approval", version);

        assertThat(problem(response)).isEqualTo("428 urn:problem:if-match-missing");
        assertThat(tag(version)).isEqualTo('"' + response.<String>path("hash") + '"');
        li().get("policies/{v}", version).then().body("state", equalTo("DRAFT"));
    }

    @Test
    void whatWasApprovedIsNeitherEditedNorApprovedAgain() {
        int version = approved(gold(8005));

        assertThat(problem(li().body(body(gold(10_000)).toString()).put("policies/{v}", version)))
                .isEqualTo("409 urn:problem:not-possible-now");
        assertThat(problem(approving(zhou(), version))).isEqualTo("409 urn:problem:not-possible-now");
    }

    @Test
    void nothingIsPublishedThatWasNotTriedAsItIsNow() {
        int version = drafted(gold(8012));
        tried(version);
        li().body(body(gold(8013)).toString())
                .put("policies/{v}", version)
                .then()
                .statusCode(200);
        approving(zhou(), version).then().statusCode(200);
        var later = Map.of("effectiveAt", ONE_DAY.toString());

        var response = li().body(later).post("policies/{v}/publication", version);

        assertThat(problem(response)).isEqualTo("409 urn:problem:dry-run-missing");
        assertThat('"' + response.<String>path("hash") + '"').isEqualTo(tag(version));
        li().get("policies/{v}", version).then().body("state", equalTo("APPROVED"));
        li().post("policies/{v}/dry-run", version).then().statusCode(202);
        await().atMost(ofSeconds(60))
                .until(() ->
                        li().get("policies/{v}/dry-run", version).path("state").equals("DONE"));
        assertThat(problem(li().body(later).post("policies/{v}/publication", version)))
                .isNotEqualTo("409 urn:problem:dry-run-missing");
    }

    @Test
    void anyVersionCanBeRestoredAsADraft() {
        int withdrawn = drafted(gold(8015));
        li().delete("policies/{v}", withdrawn).then().statusCode(204);

        var restored =
                as("wang", "marketer").header("Accept-Language", "zh-CN").post("policies/{v}/restoration", withdrawn);

        restored.then().statusCode(201).body("state", equalTo("DRAFT"));
        int version = restored.path("version");
        assertThat(version).isGreaterThan(withdrawn);
        assertThat(tag(version)).isEqualTo(tag(withdrawn));
        li().get("policies/{v}", version)
                .then()
                .body("writers", equalTo(List.of("wang")))
                .body("comment", equalTo("恢复自 v" + withdrawn));
        assertThat(problem(li().post("policies/999999/restoration"))).isEqualTo("404 urn:problem:policy-unknown");
        zhou().post("policies/{v}/restoration", withdrawn).then().statusCode(403);
    }

    @Test
    void everythingThatIsWrongWithADraftIsToldAtOnce() {
        var response = li().body(body(policy -> {
                            tier(policy, 3).put("keep", 8001);
                            policy.withObject("rfm")
                                    .putArray("recencyDays")
                                    .add(9)
                                    .add(8)
                                    .add(7)
                                    .add(6);
                            policy.put("comment", 7);
                        })
                        .toString())
                .post("policies");

        assertThat(problem(response)).isEqualTo("422 urn:problem:policy-unsound");
        response.then()
                .body("errors.field", hasItems("ladder[3].keep", "rfm.recencyDays[1]", "comment"))
                .body("errors", hasSize(5));
    }

    @Test
    void whatIsWithdrawnKeepsItsNumber() {
        int version = approved(gold(8006));
        li().delete("policies/{v}", version).then().statusCode(204);

        li().get("policies/{v}", version).then().body("state", equalTo("WITHDRAWN"));
        assertThat(problem(li().post("policies/{v}/publication", version)))
                .isEqualTo("409 urn:problem:not-possible-now");
        assertThat(drafted(gold(8006))).isGreaterThan(version);
        assertThat(problem(li().delete("policies/1"))).isEqualTo("409 urn:problem:not-possible-now");
    }

    @Test
    void anUnsoundPolicyIsRefusedPlaceByPlace() {
        var response = li().body(body(policy -> policy.put("gender", "any").remove("measure"))
                        .toString())
                .post("policies");

        assertThat(problem(response)).isEqualTo("422 urn:problem:policy-unsound");
        response.then()
                .body("errors.field", hasItem("gender"))
                .body("errors.field", hasItem("measure"))
                .body("errors.reason", hasItems("不是已知字段", "缺失"))
                .body("errors", hasSize(2));
        li().header("Accept-Language", "en")
                .body(body(policy -> policy.put("gender", "any")).toString())
                .post("policies")
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("The policy has mistakes"))
                .body("errors[0].reason", equalTo("is not known"));
    }

    @Test
    void whatBecomesHarderIsAnnouncedAWeekBefore() {
        int version = approved(gold(8007));
        var tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        var response = li().body(Map.of("effectiveAt", tomorrow)).post("policies/{v}/publication", version);

        assertThat(problem(response)).isEqualTo("422 urn:problem:notice-too-short");
        response.then().body("harder", equalTo(List.of("ladder[gold].enter")));
        assertThat(problem(li().body(Map.of("effectiveAt", tomorrow, "notice", "waived", "reason", "hurry"))
                        .post("policies/{v}/publication", version)))
                .isEqualTo("403 urn:problem:waiver-refused");
        assertThat(problem(as("root", "admin")
                        .body(Map.of("effectiveAt", tomorrow, "notice", "waived"))
                        .post("policies/{v}/publication", version)))
                .isEqualTo("403 urn:problem:waiver-refused");
        assertThat(problem(li().body(Map.of("effectiveAt", "2020-01-01T00:00:00Z"))
                        .post("policies/{v}/publication", version)))
                .isEqualTo("422 urn:problem:policy-in-the-past");
        li().get("policies/{v}", version).then().body("state", equalTo("APPROVED"));
    }

    /// PostgreSQL keeps no NUL, and nobody else can read one.
    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u001bb", "a\ud800b"})
    void aReasonIsReadable(String reason) {
        int version = approved(gold(8010));
        var response = as("root", "admin")
                .body(Map.of("notice", "waived", "reason", reason))
                .post("policies/{v}/publication", version);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.asString()).contains("reason");
        li().get("policies/{v}", version).then().body("state", equalTo("APPROVED"));
    }

    /// A slip of the keyboard, which nobody could take back.
    @Test
    void nothingIsPublishedForAnotherGeneration() {
        int version = approved(gold(8011));
        var response = li().body(Map.of(
                        "effectiveAt", Instant.now().plus(Duration.ofDays(367)).toString()))
                .post("policies/{v}/publication", version);

        assertThat(problem(response)).isEqualTo("422 urn:problem:policy-too-far-ahead");
        assertThat(Instant.parse(response.path("latest"))).isAfter(Instant.now().plus(Duration.ofDays(364)));
        li().get("policies/{v}", version).then().body("state", equalTo("APPROVED"));
    }

    @Test
    void theDifferenceIsReadable() {
        int version = drafted(gold(12_800));

        as("wu", "analyst")
                .queryParam("with", 1)
                .get("policies/{v}/diff", version)
                .then()
                .statusCode(200)
                .body("changes", hasSize(1))
                .body("changes[0].path", equalTo("ladder[gold].enter"))
                .body("changes[0].before", equalTo(8000))
                .body("changes[0].after", equalTo(12_800))
                .body("changes[0].restrictive", equalTo(true))
                .body("changes[0].sentence.'zh-CN'", equalTo("金牌门槛 8000 → 12800"))
                .body("changes[0].sentence.en", equalTo("Gold threshold 8000 → 12800"));
    }

    @Test
    void aChangeThatCostsNobodyATierIsNotRestrictive() {
        li().get("policies/{v}/diff", drafted(gold(7_900)))
                .then()
                .body("changes.path", equalTo(List.of("ladder[gold].enter")))
                .body("changes[0].restrictive", equalTo(false));
    }

    @Test
    void aSteepRiseIsWarnedOfAlsoToThoseWhoReadTheDraftLater() {
        var drafted = li().body(body(gold(12_800)).toString()).post("policies");

        drafted.then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("warnings.code", equalTo(List.of("raised-steeply")));
        zhou().get("policies/{v}", drafted.<Integer>path("version"))
                .then()
                .body("warnings", equalTo(drafted.path("warnings")))
                .body("warnings[0].sentence.en", notNullValue());
        li().get("policies/in-force").then().body("warnings", nullValue());
    }

    private static List<PolicyEvent> told(int version) {
        return Events.read(Topic.POLICIES, "v" + version, PolicyEvent.class);
    }
}
