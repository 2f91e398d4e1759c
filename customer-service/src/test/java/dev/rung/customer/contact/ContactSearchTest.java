package dev.rung.customer.contact;

import static dev.rung.customer.Api.PROBLEM;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.Api.with;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.customer.Api;
import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class ContactSearchTest {

    private final String customer = newCustomer();
    private final String mark = "m" + newId().replace("-", "");
    private final String mail = mark + "@example.com";
    private final String number =
            "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));

    @Test
    void anAgentFindsACustomerHoweverTheContactIsWritten() {
        putProfile(customer, "{\"email\": \"%s\", \"phone\": \"+86 %s\"}".formatted(mail, number));

        for (var written : new String[] {mail, " " + mail.toUpperCase() + " ", mail.replace('@', '＠')}) {
            search(written)
                    .statusCode(200)
                    .body("contact", equalTo("m***@example.com"))
                    .body("customers.externalId", contains(customer));
        }
        search(number)
                .statusCode(200)
                .body("contact", equalTo("+86****" + number.substring(7)))
                .body("customers.externalId", contains(customer))
                .body("customers.verified", contains(false));
    }

    @Test
    void whoHasSeveralIsFoundByEachAndReadsThemAgain() {
        var profile =
                "{\"email\": \"%s\", \"emails\": [{\"value\": \"2%s\", \"verified\": true}], \"phones\": [{\"value\": \"%s\"}]}"
                        .formatted(mail, mail, number);
        putProfile(customer, profile)
                .statusCode(200)
                .body("email", equalTo(mail))
                .body("emails.value", contains(mail, "2" + mail))
                .body("emails.verified", contains(false, true))
                .body("phone", equalTo(number));

        search(mail).body("customers.verified", contains(false));
        search("2" + mail).body("customers.verified", contains(true));
        search(number).body("customers.externalId", contains(customer));
    }

    @Test
    void twoCustomersWithOneContactAreBothShown() {
        var other = newCustomer();
        putProfile(customer, "{\"email\": \"%s\"}".formatted(mail));
        putProfile(other, "{\"email\": \"%s\"}".formatted(mail.toUpperCase()));

        search(mail).body("customers.externalId", containsInAnyOrder(customer, other));
    }

    @Test
    void whoVerifiedItComesFirstAndThatThereAreMoreIsSaid() {
        putProfile(customer, "{\"emails\": [{\"value\": \"%s\", \"verified\": true}]}".formatted(mail));
        IntStream.range(0, 49)
                .forEach(number -> putProfile("A-" + mark + number, "{\"email\": \"%s\"}".formatted(mail)));

        search(mail)
                .body("customers", hasSize(50))
                .body("customers[0].externalId", equalTo(customer))
                .body("more", equalTo(false));

        putProfile("A-" + mark, "{\"email\": \"%s\"}".formatted(mail));
        search(mail)
                .body("customers", hasSize(50))
                .body("customers[0].externalId", equalTo(customer))
                .body("more", equalTo(true));
    }

    @Test
    void aContactThatIsGoneFindsNobody() {
        putProfile(customer, "{\"email\": \"%s\"}".formatted(mail));
        putProfile(customer, "{}");

        search(mail).statusCode(200).body("customers", empty());
        assertThat(indexRows()).isEqualTo("0");
    }

    @Test
    void theAuditSaysWhoLookedForWhomAndWhyAndNotByWhat() {
        putProfile(customer, "{\"email\": \"%s\"}".formatted(mail));
        search(mail);

        assertThat(Tables.texts("select entry from audit where subject = '%s' and action = 'customers.searched'"
                        .formatted(customerId())))
                .singleElement()
                .satisfies(entry -> assertThat(entry).contains("contacted-us").doesNotContain(mark));
        assertThat(Tables.dump()).doesNotContain(mark).doesNotContain(Tables.hex(mark));
    }

    @Test
    void whatIsNeitherAddressNorNumberIsRefused() {
        search("138;phone-context=+86;tel:").statusCode(400);
        search("C-1001").statusCode(400).contentType(PROBLEM).body("errors.field", hasItems("contact"));
        post(Tokens.of("agent"), "{\"contact\": \"%s\"}".formatted(mail))
                .statusCode(400)
                .body("errors.field", hasItems("reason"));
        post(Tokens.of("agent"), "{\"contact\": \"%s\", \"reason\": \"I am curious\"}".formatted(mail))
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "marketer", "storefront", "benefits-manager", "approver", "service"})
    void isForAgentsAndAdministratorsOnly(String role) {
        post(Tokens.of(role), body(mail)).statusCode(403);
        with(Tokens.customer(customer))
                .contentType(ContentType.JSON)
                .body(body(mail))
                .post("customers/search")
                .then()
                .statusCode(403);
    }

    /// Guard: the row of actor and hour.
    @Test
    void nobodySearchesMoreOftenThanTheStoreAllowsAlsoAtOnce() throws Exception {
        var agent = Tokens.of("admin");
        Tables.execute("delete from contact_search");
        search(mail);
        var refusals = "select count(*) from audit where action = 'customers.search-refused'";
        var before = Long.parseLong(Tables.texts(refusals).getFirst());
        var actor = Tables.texts("select actor from contact_search").getFirst();
        Tables.execute("update contact_search set searches = 55 where actor = '%s'".formatted(actor));
        try (var client = HttpClient.newHttpClient()) {
            var answers = IntStream.range(0, 12)
                    .mapToObj(_ -> client.sendAsync(
                            HttpRequest.newBuilder(Api.address("customers/search"))
                                    .header("Authorization", "Bearer " + Tokens.of("agent"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(body(mail)))
                                    .build(),
                            BodyHandlers.ofString()))
                    .toList();
            var statuses = answers.stream()
                    .map(answer -> answer.orTimeout(60, TimeUnit.SECONDS).join().statusCode())
                    .toList();
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(5);
            assertThat(statuses).filteredOn(status -> status == 429).hasSize(7);
        }
        // once in the hour
        assertThat(Tables.texts(refusals)).containsExactly(String.valueOf(before + 1));
        post(agent, body(mail)).statusCode(200);
        Tables.execute("delete from contact_search");
    }

    private ValidatableResponse search(String contact) {
        return post(Tokens.of("agent"), body(contact));
    }

    private static ValidatableResponse post(String token, String body) {
        return with(token)
                .header("Content-Type", "application/json; charset=utf-8")
                .body(body.getBytes(UTF_8))
                .post("customers/search")
                .then();
    }

    private static String body(String contact) {
        return "{\"contact\": \"%s\", \"reason\": \"contacted-us\"}".formatted(contact);
    }

    private String indexRows() {
        return Tables.texts("select count(*) from contact_index where customer_id = '%s'".formatted(customerId()))
                .getFirst();
    }

    private String customerId() {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(customer))
                .getFirst();
    }
}
