package dev.rung.customer.merge;

import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.with;

import dev.rung.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/// The steps of a merge, as two agents take them.
public final class MergeSteps {

    private MergeSteps() {}

    public static ValidatableResponse propose(String from, String into) {
        return with(Tokens.with("li", "agent"))
                .contentType(ContentType.JSON)
                .body("{\"from\": \"%s\", \"into\": \"%s\", \"reason\": \"same-contact\"}".formatted(from, into))
                .post("merges")
                .then();
    }

    public static ValidatableResponse approve(String merge, String actor) {
        return with(Tokens.with(actor, "agent"))
                .post("merges/" + merge + "/approval")
                .then();
    }

    public static ValidatableResponse undo(String merge) {
        return with(Tokens.with("li", "agent"))
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"two-people\"}")
                .post("merges/" + merge + "/undoing")
                .then();
    }

    /// @return the merge's id
    public static String merge(String from, String into) {
        String merge = propose(from, into).statusCode(201).extract().path("mergeId");
        approve(merge, "wang").statusCode(200);
        return merge;
    }

    public static ValidatableResponse profile(String externalId) {
        return as("agent").get("customers/" + externalId).then().statusCode(200);
    }

    public static ValidatableResponse consents(String externalId) {
        return as("agent").get("customers/" + externalId + "/consents").then().statusCode(200);
    }

    public static ValidatableResponse status(String externalId, String wish) {
        return as("agent")
                .contentType(ContentType.JSON)
                .body(wish)
                .put("customers/" + externalId + "/status")
                .then();
    }

    public static void says(String externalId, String channel, boolean granted) {
        says(externalId, channel, granted, "v1");
    }

    public static void says(String externalId, String channel, boolean granted, String text) {
        says("agent", externalId, channel, granted, text);
    }

    public static void says(String role, String externalId, String channel, boolean granted, String text) {
        as(role)
                .contentType(ContentType.JSON)
                .body("{\"granted\": %s, \"textVersion\": \"%s\", \"locale\": \"zh-CN\"}".formatted(granted, text))
                .put("customers/" + externalId + "/consents/marketing/" + channel)
                .then()
                .statusCode(200);
    }
}
