package dev.rung.customer.group;

import static dev.rung.customer.Api.as;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import dev.rung.customer.Tables;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.hamcrest.Matcher;

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
                .header("Content-Type", "application/json")
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse put(String path, String body) {
        return as("marketer")
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
        await().atMost(ofSeconds(30)).pollInterval(ofSeconds(1)).until(() -> members(groupId), matcher);
    }

    public static void awaitSettled() {
        await().atMost(ofSeconds(60))
                .pollInterval(ofSeconds(1))
                .until(() -> Tables.count("group_queue") == 0
                        && Tables.count("customer_group where scanned_to is not null") == 0);
    }

    /// @return a rule that holds for customers of this language only
    public static String ofLocale(String locale) {
        return "{\"kind\": \"one-of\", \"of\": \"locale\", \"values\": [\"%s\"]}".formatted(locale);
    }
}
