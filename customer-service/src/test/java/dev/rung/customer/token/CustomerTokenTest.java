package dev.rung.customer.token;

import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class CustomerTokenTest {

    private final String customer = newCustomer();

    @Test
    void aStoreActsForItsCustomerWithATokenOfTheSuites() {
        putProfile(customer, "{\"locale\": \"en\", \"timeZone\": \"Europe/London\"}");

        var token = tokenOf(customer);

        given().auth()
                .oauth2(token)
                .get("/api/v1/me/profile")
                .then()
                .statusCode(200)
                .body("externalId", equalTo(customer));
        given().auth().oauth2(token).get("/api/v1/customers/" + customer).then().statusCode(200);
        given().auth()
                .oauth2(token)
                .get("/api/v1/customers/" + newCustomer())
                .then()
                .statusCode(403);
    }

    @Test
    void theTokenSaysForHowLongAndWhoActs() {
        var claims = claims(tokenOf(customer), 1);

        assertThat(claims.getString("iss")).isEqualTo("rung");
        assertThat(claims.getValue("aud").toString()).contains("rung");
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(600);
        assertThat(claims.getJsonObject("act").getString("sub")).isEqualTo("storefront");
        assertThat(claims.getJsonObject("realm_access").getJsonArray("roles")).containsExactly("customer");
    }

    @Test
    void theKeyToCheckItWithIsPublishedUnderTheNameThatTheTokenGives() {
        given().get("/api/v1/customer-tokens/keys")
                .then()
                .statusCode(200)
                .body("keys", hasSize(1))
                .body("keys[0].kty", equalTo("RSA"))
                .body("keys[0].kid", equalTo(claims(tokenOf(customer), 0).getString("kid")))
                .body("keys[0].keySet()", not(hasItem("d")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice@shop.example", "13812345678"})
    void anAddressOrAPhoneNumberIsNoCustomer(String contact) {
        asking("storefront", new JsonObject().put("externalId", contact).encode())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("externalId"));
    }

    @Test
    void whoAskedIsWrittenDown() {
        tokenOf(customer);
        putProfile(customer, "{}").statusCode(200);
        tokenOf(customer);

        assertThat(Tables.texts(
                        "select subject from audit where action = 'customer-token.issued' and actor = 'storefront'"))
                .contains("newcomer")
                .containsOnlyOnce(
                        Tables.texts("select customer_id from customer where external_id = '%s'".formatted(customer))
                                .getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "admin", "agent", "service"})
    void nobodyElseGetsOne(String role) {
        asking(role, "{\"externalId\": \"C-1\"}").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"externalId\": \"a b\"}", "{\"externalId\": 5}", "{\"externalId\": \"C\\u0000\"}"})
    void aCustomerWhoCannotBeIsRefused(String body) {
        asking("storefront", body).then().statusCode(400).body("errors[0].field", equalTo("externalId"));
    }

    private static String tokenOf(String customer) {
        return asking("storefront", "{\"externalId\": \"" + customer + "\"}")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("tokenType", equalTo("Bearer"))
                .body("expiresIn", equalTo(600))
                .extract()
                .path("accessToken");
    }

    private static Response asking(String role, String body) {
        return as(role).contentType("application/json").body(body).post("customer-tokens");
    }

    private static JsonObject claims(String token, int part) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[part]), UTF_8));
    }
}
