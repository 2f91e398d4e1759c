package dev.rung.customer.webhook;

import static dev.rung.customer.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class WebhookTest {

    @Inject
    InventedNames names;

    @BeforeEach
    void names() {
        names.say("public.test", List.of("1.1.1.1"));
        names.say("private.test", List.of("10.0.0.1"));
        names.say("both.test", List.of("1.1.1.1", "169.254.169.254"));
    }

    @Test
    void theSecretIsShownOnceAndSealedAtRest() {
        var made = add("https://public.test/hook").statusCode(201).body("secret", startsWith("whsec_"));
        var id = made.extract().jsonPath().getString("webhookId");
        var secret = made.extract().jsonPath().getString("secret");

        as("admin").get("webhooks/" + id).then().statusCode(200).body("secret", nullValue());
        as("admin")
                .get("webhooks")
                .then()
                .statusCode(200)
                .body("eventTypes", hasItem("tier-reached.v1"))
                .body("webhooks.find { it.webhookId == '%s' }.secret".formatted(id), nullValue());
        var bytes = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        assertThat(bytes).hasSize(32);
        assertThat(Tables.dump())
                .doesNotContain(secret.substring("whsec_".length()))
                .doesNotContain(HexFormat.of().formatHex(bytes));
    }

    @Test
    void onlyTheVersionThatWasReadIsReplacedOrRemoved() {
        var id = add("https://public.test/hook")
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("webhookId");

        put(id, "\"1\"").statusCode(200).body("version", equalTo(2));
        put(id, "\"1\"").statusCode(412).body("version", equalTo(2));
        as("admin").header("If-Match", "\"1\"").delete("webhooks/" + id).then().statusCode(412);
        as("admin").header("If-Match", "\"2\"").delete("webhooks/" + id).then().statusCode(204);
        as("admin").get("webhooks/" + id).then().statusCode(404);
        assertThat(Tables.texts("select action from audit where subject = '" + id + "' order by position"))
                .containsExactly("webhook.added", "webhook.changed", "webhook.removed");
        // an address may be a secret, and the audit is for good
        assertThat(Tables.texts("select entry from audit where subject = '" + id + "'"))
                .allMatch(entry -> entry.contains("https://public.test"))
                .noneMatch(entry -> entry.contains("/hook") || entry.contains("/other"));
        assertThat(Tables.texts("select count(*) from webhook_secret where webhook_id = '" + id + "'"))
                .containsExactly("0");
    }

    @ParameterizedTest
    @CsvSource({
        "http://public.test/, must begin with https://",
        "https://me:secret@public.test/, must not hold a user or a password",
        "https://public.test:6379/, must have one of the ports that the settings allow",
        "https://unheard-of.test/, has a name that leads nowhere",
        "https://private.test/, leads into a network that is not public",
        "https://both.test/, leads into a network that is not public",
        "https://127.0.0.1/, leads into a network that is not public",
        "https://2130706433/, leads into a network that is not public",
        "https://[::1]/, leads into a network that is not public",
        "https://[::ffff:10.0.0.1]/, leads into a network that is not public",
        "https://localhost/, leads into a network that is not public"
    })
    void anAddressThatMayNotBeSentToIsRefusedWhenSaved(String url, String reason) {
        add(url).statusCode(422)
                .body("type", equalTo("urn:problem:webhook-unsound"))
                .body("errors[0].field", equalTo("url"))
                .body("errors[0].reason", equalTo(reason));
    }

    @Test
    void aTypeIsOneThatThereIs() {
        as("admin")
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(request("https://public.test/", List.of("tier-reached.v1", "nonsense.v1")))
                .post("webhooks")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("eventTypes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "marketer", "analyst", "storefront", "customer"})
    void onlyAdministratorsSeeThem(String role) {
        var id = UUID.randomUUID();

        as(role).get("webhooks").then().statusCode(403);
        as(role).get("webhooks/" + id + "/deliveries").then().statusCode(403);
        as(role).post("webhooks/" + id + "/secret").then().statusCode(403);
        as(role).post("webhooks/" + id + "/ping").then().statusCode(403);
    }

    @Test
    void whatIsUnknownIsSaid() {
        var id = UUID.randomUUID();

        as("admin").get("webhooks/" + id).then().statusCode(404);
        as("admin").get("webhooks/" + id + "/deliveries").then().statusCode(404);
        as("admin").post("webhooks/" + id + "/ping").then().statusCode(404);
        as("admin").post("webhooks/" + id + "/secret").then().statusCode(404);
        as("admin")
                .post("webhooks/" + id + "/deliveries/" + id + "/replay")
                .then()
                .statusCode(404);
    }

    private static Map<String, ?> request(String url, List<String> types) {
        return Map.of("name", "Shop", "url", url, "eventTypes", types, "state", "active");
    }

    private static ValidatableResponse add(String url) {
        return as("admin")
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(request(url, List.of("tier-reached.v1")))
                .post("webhooks")
                .then();
    }

    private static ValidatableResponse put(String id, String read) {
        return as("admin")
                .header("If-Match", read)
                .contentType(ContentType.JSON)
                .body(request("https://public.test/other", List.of("tier-lost.v1")))
                .put("webhooks/" + id)
                .then();
    }
}
