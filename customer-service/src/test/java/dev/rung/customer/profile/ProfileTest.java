package dev.rung.customer.profile;

import static dev.rung.customer.Api.PROBLEM;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.ProfileChanged;
import dev.rung.contracts.customer.CustomerEvent.Registered;
import dev.rung.customer.Api;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.VaultTable;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class ProfileTest {

    static final String ALICE = """
            {"name": "爱丽丝", "gender": "female", "birthday": "1990-05-17", "region": "浙江 杭州",
             "email": "alice@example.com", "phone": "+86 138 0000 0000", "locale": "en", "timeZone": "Europe/London",
             "tags": ["vip"], "attributes": {"shoe-size": "38"}}
            """;

    private final String customer = newCustomer();

    @Test
    void isCreatedAndReadAgainAsItWasSaid() {
        putProfile(customer, ALICE).statusCode(200);

        for (var role : List.of("storefront", "agent", "admin")) {
            as(role).get("customers/" + customer)
                    .then()
                    .statusCode(200)
                    .body("externalId", equalTo(customer))
                    .body("customerId", equalTo(customerId()))
                    .body("name", equalTo("爱丽丝"))
                    .body("gender", equalTo("female"))
                    .body("birthday", equalTo("1990-05-17"))
                    .body("region", equalTo("浙江 杭州"))
                    .body("email", equalTo("alice@example.com"))
                    .body("phone", equalTo("+86 138 0000 0000"))
                    .body("locale", equalTo("en"))
                    .body("timeZone", equalTo("Europe/London"))
                    .body("tags", equalTo(List.of("vip")))
                    .body("attributes", equalTo(Map.of("shoe-size", "38")));
        }
    }

    @Test
    void isReplacedAsAWholeWithTheStoresLocaleAndZoneWhereNoneIsSaid() {
        putProfile(customer, ALICE);

        putProfile(customer, "{\"name\": \"Alice\"}").statusCode(200);

        as("agent")
                .get("customers/" + customer)
                .then()
                .body("name", equalTo("Alice"))
                .body("email", nullValue())
                .body("locale", equalTo("zh-CN"))
                .body("timeZone", equalTo("Asia/Shanghai"));
    }

    @Test
    void isEmptyForACustomerKnownByTheirBehaviourOnly() {
        send(Api.SINGLE, visit(customer).toString());

        as("agent")
                .get("customers/" + customer)
                .then()
                .statusCode(200)
                .body("externalId", equalTo(customer))
                .body("locale", equalTo("zh-CN"))
                .body("name", nullValue());
    }

    @Test
    void tellsThatItChangedButNotWhatAndNothingWhereNothingDid() {
        putProfile(customer, ALICE);
        putProfile(customer, ALICE);
        putProfile(customer, ALICE.replace("138", "139"));

        var told = SentCustomerEvents.of(customerId());

        assertThat(told).hasSize(2);
        assertThat(told.get(0))
                .isInstanceOfSatisfying(
                        Registered.class,
                        event -> assertThat(event.customer())
                                .returns(1L, CustomerEvent.Customer::revision)
                                .returns("en", CustomerEvent.Customer::locale)
                                .returns("Europe/London", CustomerEvent.Customer::timeZone));
        assertThat(told.get(1))
                .isInstanceOfSatisfying(
                        ProfileChanged.class,
                        event -> assertThat(event.customer())
                                .returns(2L, CustomerEvent.Customer::revision)
                                .returns(customer, CustomerEvent.Customer::externalId));
    }

    @Test
    void isAuditedByTheNamesOfTheFieldsOnly() {
        putProfile(customer, ALICE);
        putProfile(customer, ALICE.replace("138", "139").replace("\"en\"", "\"de\""));

        assertThat(Tables.texts("""
                select actor || ' ' || action || ' ' || (cast(entry as jsonb) -> 'details' ->> 'fields')
                  from audit where subject = '%s' order by position""".formatted(customerId())))
                .containsExactly(
                        "storefront profile.replaced [\"name\", \"gender\", \"birthday\", \"region\", \"email\", \"phone\","
                                + " \"tags\", \"attributes\"]",
                        "storefront profile.replaced [\"phone\", \"locale\"]");
    }

    @Test
    void isTheCustomersOwnToRead() {
        putProfile(customer, ALICE);

        asCustomer(customer).get("me/profile").then().statusCode(200).body("email", equalTo("alice@example.com"));
        asCustomer(customer).get("customers/" + customer).then().statusCode(200);
    }

    @Test
    void isNoOtherCustomersToReadWhetherItExistsOrNot() {
        putProfile(customer, ALICE);

        for (var other : List.of(customer, newCustomer())) {
            asCustomer(newCustomer())
                    .get("customers/" + other)
                    .then()
                    .statusCode(403)
                    .contentType(PROBLEM)
                    .body("type", equalTo("urn:problem:not-your-data"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "marketer", "benefits-manager", "approver", "service"})
    void isNotForRolesWithoutPersonalData(String role) {
        putProfile(customer, ALICE);

        as(role).get("customers/" + customer).then().statusCode(403).contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "marketer", "benefits-manager", "approver", "service", "agent"})
    void isWrittenByTheStoreOnly(String role) {
        as(role).header("Content-Type", "application/json")
                .body("{}")
                .put("customers/" + customer)
                .then()
                .statusCode(403);
        asCustomer(customer)
                .header("Content-Type", "application/json")
                .body("{}")
                .put("customers/" + customer)
                .then()
                .statusCode(403);
        assertThat(Tables.texts("select 1 from customer where external_id = '%s'".formatted(customer)))
                .isEmpty();
    }

    @Test
    void ofNobodyIsNotFound() {
        as("agent")
                .get("customers/" + customer)
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:customer-unknown"));
    }

    @Test
    void isOfNobodyWhoseIdIsAnAddressOrANumber() {
        for (var id : List.of("alice@example.com", "13800138000", "+86-138-0013-8000")) {
            putProfile(id, ALICE)
                    .statusCode(400)
                    .body("type", equalTo("urn:problem:invalid"))
                    .body("errors.field", equalTo(List.of("externalId")));
        }
    }

    /// As the document has it, not as Java keeps them.
    @Test
    void isMeasuredInCharacters() {
        var name = "𠀀".repeat(200);
        var key = "𠀀".repeat(50);

        putProfile(customer, "{\"name\": \"%s\", \"attributes\": {\"%s\": \"v\"}}".formatted(name, key))
                .statusCode(200)
                .body("name", equalTo(name));
    }

    @Test
    void thatCannotBeIsRefusedByFieldAndNotRepeated() {
        putProfile(customer, "{\"email\": \"no-address\", \"gender\": \"x\", \"phone\": \"call me\"}")
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:invalid"))
                .body("errors.field", hasItems("email", "gender", "phone"));
        putProfile(customer, "{\"locale\": \"?\", \"timeZone\": \"Peking\", \"birthday\": \"2999-01-01\"}")
                .statusCode(400)
                .body("type", equalTo("urn:problem:invalid"))
                .body("errors.field", equalTo(List.of("locale", "timeZone", "birthday")));
        putProfile(customer, "{\"birthday\": \"soon\"}")
                .statusCode(400)
                .body("errors.field", equalTo(List.of("birthday")));
        putProfile(customer, "{\"birthday\": -1}").statusCode(400).body("errors.field", equalTo(List.of("birthday")));
        putProfile("C 1", "{}").statusCode(400);
        putProfile(customer, "{\"name\": \"" + "𠀀".repeat(201) + "\"}")
                .statusCode(400)
                .body("errors.field", equalTo(List.of("name")));
        putProfile(customer, "{\"attributes\": {\"" + "𠀀".repeat(51) + "\": \"v\"}}")
                .statusCode(400);
        assertThat(Tables.texts("select 1 from customer where external_id = '%s'".formatted(customer)))
                .isEmpty();
    }

    @Test
    void givesOutreachTheAddressAtTheMomentOfSending() {
        putProfile(customer, ALICE);

        as("service")
                .get("contacts/" + customerId())
                .then()
                .statusCode(200)
                .body("email", equalTo("alice@example.com"))
                .body("phone", equalTo("+86 138 0000 0000"))
                .body("name", equalTo("爱丽丝"))
                .body("locale", equalTo("en"))
                .body("timeZone", equalTo("Europe/London"))
                .body("birthday", nullValue());
        for (var role : List.of("agent", "admin", "storefront", "analyst")) {
            as(role).get("contacts/" + customerId()).then().statusCode(403);
        }
        as("service").get("contacts/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void isForgottenWithItsKey() throws Exception {
        putProfile(customer, ALICE);

        assertThat(VaultTable.forget("customer", UUID.fromString(customerId()))).isTrue();

        as("agent")
                .get("customers/" + customer)
                .then()
                .statusCode(200)
                .body("externalId", equalTo(customer))
                .body("name", nullValue())
                .body("email", nullValue())
                .body("tags", nullValue());
        as("storefront")
                .contentType(ContentType.JSON)
                .body(ALICE)
                .put("customers/" + customer)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:customer-erased"));
    }

    @Test
    void putIntoAnotherCustomersRowIsNotReadable() throws Exception {
        var other = newCustomer();
        putProfile(customer, ALICE);
        putProfile(other, "{\"name\": \"Bob\"}");

        Tables.execute("""
                update sealed_profile set seal = (select seal from sealed_profile where customer_id = '%s')
                 where customer_id = (select customer_id from customer where external_id = '%s')""".formatted(customerId(), other));

        as("agent")
                .get("customers/" + other)
                .then()
                .statusCode(500)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:internal"))
                .body("detail", nullValue());
    }

    @Test
    void ofAllCustomersIsAListWithoutAnythingPersonal() {
        putProfile(customer, ALICE);
        putProfile(customer + "-2", ALICE);
        putProfile(customer + "-3", ALICE);

        as("analyst")
                .queryParam("after", customer)
                .queryParam("limit", 1)
                .get("customers")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].externalId", equalTo(customer + "-2"))
                .body(
                        "items[0].keySet()",
                        equalTo(Set.of("externalId", "customerId", "locale", "timeZone", "registeredAt")))
                .body("next", equalTo(customer + "-2"));
        asCustomer(customer).get("customers").then().statusCode(403);
    }

    @Test
    void ofAllCustomersIsReadPageByPageWithoutMissingOrRepeatingAnyone() {
        for (var i = 0; i < 5; i++) {
            putProfile(customer + "-" + i, "{}");
        }

        var found = new ArrayList<String>();
        var after = customer;
        while (found.size() < 5) {
            var page = as("agent")
                    .queryParam("after", after)
                    .queryParam("limit", 2)
                    .get("customers")
                    .then()
                    .extract();
            page.<List<String>>path("items.externalId").stream()
                    .filter(id -> id.startsWith(customer))
                    .forEach(found::add);
            after = page.path("next");
            if (after == null) {
                break;
            }
        }

        assertThat(found)
                .containsExactly(customer + "-0", customer + "-1", customer + "-2", customer + "-3", customer + "-4");
    }

    @Test
    void ofAllCustomersHasPagesOfALimitedSize() {
        as("agent")
                .queryParam("limit", 201)
                .get("customers")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
        as("agent")
                .queryParam("limit", 0)
                .get("customers")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    private String customerId() {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(customer))
                .getFirst();
    }
}
