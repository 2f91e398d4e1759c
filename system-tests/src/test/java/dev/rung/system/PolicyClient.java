package dev.rung.system;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A policy's way from a wish to everybody's standing, each step by whose task it is.
public final class PolicyClient {

    private final Storefront shop;

    public PolicyClient(Storefront shop) {
        this.shop = shop;
    }

    /// @param from the tier's code, as `to`
    public record Move(String from, String to) {}

    record Standing(String tier, long growthValue) {}

    /// The policy in force, with another threshold to enter and to keep one tier.
    ///
    /// @return the draft's version
    public int draft(String tier, long threshold) {
        var policy = (ObjectNode)
                json(shop.as("marketer").get("/policies/in-force").then()).path("policy");
        for (var step : policy.path("ladder")) {
            if (step.path("code").asText().equals(tier)) {
                ((ObjectNode) step).put("enter", threshold).put("keep", threshold);
            }
        }
        policy.put("comment", tier + " 门槛上调");
        return shop.as("marketer")
                .body(policy.toString())
                .post("/policies")
                .then()
                .statusCode(201)
                .extract()
                .path("version");
    }

    /// Tries it on everybody.
    ///
    /// @return who would move, by external id
    public Map<String, Move> dryRun(int version) {
        var path = "/policies/" + version + "/dry-run";
        shop.as("marketer").post(path).then().statusCode(202);
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> json(shop.as("marketer").get(path).then())
                                .path("state")
                                .asText(),
                        state -> !state.equals("RUNNING"));
        assertThat(json(shop.as("marketer").get(path).then()).path("state").asText())
                .isEqualTo("DONE");
        return pages(path + "/movers", "marketer").stream()
                .collect(toMap(
                        mover -> mover.path("externalId").asText(),
                        mover -> new Move(
                                mover.path("from").asText(), mover.path("to").asText())));
    }

    /// A second person reads and approves; notice is for customers who are not made up.
    void publish(int version) {
        var read = json(shop.as("approver").get("/policies/" + version).then())
                .path("hash")
                .asText();
        shop.as("approver")
                .header("If-Match", '"' + read + '"')
                .post("/policies/" + version + "/approval")
                .then()
                .statusCode(200);
        shop.as("admin")
                .body("""
                    {"notice": "waived", "reason": "a test"}\
                    """)
                .post("/policies/" + version + "/publication")
                .then()
                .statusCode(200)
                .body("publisher", equalTo("admin"))
                .body("noticeWaivedBecause", equalTo("a test"));
    }

    /// Everybody's, by external id.
    Map<String, Standing> standings() {
        return pages("/standings", "analyst").stream()
                .collect(toMap(
                        row -> row.path("externalId").asText(),
                        row -> new Standing(
                                row.at("/tier/code").asText(),
                                row.path("growthValue").asLong())));
    }

    /// The customers who stand elsewhere now.
    static Map<String, Move> moves(Map<String, Standing> before, Map<String, Standing> after) {
        var moves = new TreeMap<String, Move>();
        before.forEach((customer, standing) -> {
            var now = requireNonNull(after.get(customer)).tier();
            if (!now.equals(standing.tier())) {
                moves.put(customer, new Move(standing.tier(), now));
            }
        });
        return moves;
    }

    /// The version that last assessed a customer.
    int policyOf(String customer) {
        return json(shop.as("analyst")
                        .get("/customers/" + customer + "/standing")
                        .then())
                .path("policyVersion")
                .asInt();
    }

    private List<JsonNode> pages(String path, String user) {
        var all = new ArrayList<JsonNode>();
        var after = "";
        do {
            var request = shop.as(user).queryParam("limit", 200);
            var page = json((after.isEmpty() ? request : request.queryParam("after", after))
                    .get(path)
                    .then());
            page.path("items").forEach(all::add);
            after = page.path("next").asText("");
        } while (!after.isEmpty());
        return all;
    }

    private static JsonNode json(ValidatableResponse answer) {
        try {
            return new ObjectMapper().readTree(answer.statusCode(200).extract().asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
