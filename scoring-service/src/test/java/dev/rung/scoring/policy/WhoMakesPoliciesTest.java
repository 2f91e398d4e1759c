package dev.rung.scoring.policy;

import static dev.rung.scoring.policy.PolicyDocuments.body;
import static dev.rung.scoring.policy.PolicyDocuments.gold;
import static dev.rung.scoring.policy.PolicyDraftClient.approved;
import static dev.rung.scoring.policy.PolicyDraftClient.as;
import static dev.rung.scoring.policy.PolicyDraftClient.atOnce;
import static dev.rung.scoring.policy.PolicyDraftClient.booked;
import static dev.rung.scoring.policy.PolicyDraftClient.drafted;
import static dev.rung.scoring.policy.PolicyDraftClient.li;
import static dev.rung.scoring.policy.PolicyDraftClient.problem;
import static dev.rung.scoring.policy.PolicyDraftClient.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each step is open to its roles only, and taken once however many try.
@QuarkusTest
@WithTestResource(Servers.class)
class WhoMakesPoliciesTest {

    @ParameterizedTest
    @ValueSource(strings = {"policies", "policies/in-force", "policies/schema", "policies/1", "policies/1/diff"})
    void staffWhoDecideAndAnalystsRead(String path) {
        for (var role : new String[] {"marketer", "approver", "admin", "analyst"}) {
            as("x", role).get(path).then().statusCode(200);
        }
        as("C-ALICE", "customer").get(path).then().statusCode(403);
        as("x", "agent").get(path).then().statusCode(403);
    }

    @Test
    void analystsDoNotWrite() {
        var policy = body(gold(8100)).toString();

        as("wu", "analyst").body(policy).post("policies").then().statusCode(403);
        as("zhou", "approver").body(policy).post("policies").then().statusCode(403);
        as("wu", "analyst").delete("policies/2").then().statusCode(403);
        li().post("policies/2/approval").then().statusCode(403);
        as("root", "admin").post("policies/2/approval").then().statusCode(403);
        as("wu", "analyst").post("policies/2/publication").then().statusCode(403);
    }

    @Test
    void whatIsNotThereIsToldSo() {
        assertThat(problem(li().get("policies/2000000"))).isEqualTo("404 urn:problem:policy-unknown");
        assertThat(problem(as("zhou", "approver").post("policies/2000000/approval")))
                .isEqualTo("404 urn:problem:policy-unknown");
    }

    @Test
    void theSchemaIsForDraft202012() {
        li().get("policies/schema").then().body("'$schema'", equalTo("https://json-schema.org/draft/2020-12/schema"));
    }

    /// The guard is the lock on the row.
    @Test
    void aPolicyIsApprovedOnce() {
        int version = drafted(gold(8101));

        assertThat(atOnce("POST", version + "/approval", Tokens.with("zhou", "approver"), "", "If-Match", tag(version)))
                .containsOnly(200, 409)
                .containsOnlyOnce(200);
        assertThat(booked(version)).containsExactly("policy.drafted by li", "policy.approved by zhou");
    }

    /// The guard is the lock on the row, with the hash that was read.
    @Test
    void ofTwoWhoEditTheSameTextOneIsTold() {
        int version = drafted(gold(8102));
        var read = tag(version);

        assertThat(atOnce(
                        "PUT",
                        Integer.toString(version),
                        Tokens.with("li", "marketer"),
                        body(gold(8103)).toString(),
                        "If-Match",
                        read))
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
    }

    /// The guard is the lock on publishing.
    @Test
    void aPolicyIsPublishedOnce() {
        int version = approved(gold(8104));

        assertThat(atOnce(
                        "POST",
                        version + "/publication",
                        Tokens.with("li", "marketer"),
                        "{\"effectiveAt\":\"" + Instant.now().plus(350, ChronoUnit.DAYS) + "\"}"))
                .containsOnly(200, 409)
                .containsOnlyOnce(200);
        assertThat(booked(version)).endsWith("policy.published by li").hasSize(3);
    }
}
