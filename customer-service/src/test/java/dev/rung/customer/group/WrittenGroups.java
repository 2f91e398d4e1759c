package dev.rung.customer.group;

import static dev.rung.customer.Api.as;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/// Groups as a marketer writes and reads them.
public final class WrittenGroups {

    private WrittenGroups() {}

    /// @param rule as JSON
    public static String create(String rule) {
        return post("groups", "{\"name\": \"G\", \"rule\": %s}".formatted(rule))
                .statusCode(201)
                .extract()
                .path("groupId");
    }

    public static ValidatableResponse post(String path, String body) {
        return as("marketer")
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse put(String path, String body) {
        return as("marketer")
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .body(body)
                .put(path)
                .then();
    }

    public static List<String> members(String groupId) {
        return as("analyst")
                .get("groups/" + groupId + "/members?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.externalId");
    }

    public static void awaitMembers(String groupId, Matcher<? super List<String>> matcher) {
        await().atMost(ofSeconds(30)).until(() -> members(groupId), matcher);
    }

    public static void awaitSettled() {
        await().atMost(ofSeconds(60))
                .until(() -> Tables.count("group_queue") == 0
                        && Tables.count("customer_group where scanned_to is not null") == 0);
    }

    /// @return a rule that holds for customers of this language only
    public static String ofLocale(String locale) {
        return "{\"kind\": \"one-of\", \"of\": \"locale\", \"values\": [\"%s\"]}".formatted(locale);
    }

    /// The customer agrees to personalisation.
    public static void agree(String customer) {
        say(customer, true);
    }

    /// The customer agrees to personalisation no more.
    public static void withdraw(String customer) {
        say(customer, false);
    }

    private static void say(String customer, boolean granted) {
        as("storefront")
                .header("Content-Type", "application/json")
                .body("{\"granted\": " + granted
                        + ", \"textVersion\": \"2026-01\", \"locale\": \"en\", \"source\": \"test\"}")
                .put("customers/" + customer + "/consents/personalisation/inbox")
                .then()
                .statusCode(200);
    }

    public static String idOf(String customer) {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(customer))
                .getFirst();
    }

    public static void assess(String customerId, String tier, long revision) {
        assess(customerId, tier, revision, null);
    }

    public static void assess(String customerId, String tier, long revision, @Nullable UUID mergedInto) {
        var id = UUID.fromString(customerId);
        Events.send(
                Topic.ASSESSMENTS,
                id.toString(),
                new Assessed(
                        id,
                        "of no meaning",
                        new AssessmentEvent.Standing(new TierRef(tier, 1, Map.of()), Instant.now(), null, "ACTIVE"),
                        10,
                        List.of(),
                        new AssessmentEvent.Rfm(1L, 1, BigDecimal.ONE, 1, 1, 1, "important-value"),
                        "high",
                        "mature",
                        null,
                        new AssessmentEvent.Keep(null, List.of()),
                        1,
                        Instant.now(),
                        Instant.now(),
                        new AssessmentEvent.Position(0, 0),
                        revision,
                        "new",
                        new AssessmentEvent.Churn("none", List.of(), null),
                        mergedInto));
    }

    public static String both(String one, String other) {
        return "{\"kind\": \"all\", \"rules\": [%s, %s]}".formatted(one, other);
    }

    public static String oneOf(String trait, String value) {
        return "{\"kind\": \"one-of\", \"of\": \"%s\", \"values\": [\"%s\"]}".formatted(trait, value);
    }
}
