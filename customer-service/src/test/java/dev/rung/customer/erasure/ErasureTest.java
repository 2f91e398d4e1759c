package dev.rung.customer.erasure;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.inUtf8;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.event;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.intake.CloudEvents.visit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.contracts.customer.CustomerEvent.Registered;
import dev.rung.contracts.customer.ErasureEvent.Confirmed;
import dev.rung.contracts.scoring.AlarmEvent;
import dev.rung.contracts.scoring.AlarmEvent.ErasuresOverdue;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.customer.personal.CustomerTables;
import dev.rung.platform.personal.CustomerTable;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.TablesOfCustomers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class ErasureTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    EveryMinuteWatchErasures watch;

    private final String customer = newCustomer();
    private final String mark = "m" + newId().replace("-", "");
    private final String mail = mark + "@example.com";

    @Test
    void everyTableOfCustomersIsInTheList() {
        assertThat(CustomerTables.ALL)
                .extracting(CustomerTable::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(TablesOfCustomers.of("customer"));
    }

    @Test
    void everyTableIsReadByAnIndex() {
        assertThat(CustomerTables.ALL)
                .allMatch(table -> TablesOfCustomers.isIndexed("customer", table.name(), table.key()));
    }

    @Test
    void whoErasesThemselvesIsNamedNowhereAndItIsTold() {
        var id = known();
        says(false, "email");

        var answer = erase().statusCode(200)
                .body("customerId", equalTo(id))
                .body("reason", equalTo("own"))
                .body("requestedBy", equalTo("customer"))
                .body("state", equalTo("pending"))
                .body("missing", hasItem("scoring-stream"))
                .body("confirmations.service", contains("customer-service"));

        SentCustomerEvents.awaitAll();
        assertThat(Tables.dump().lines())
                .noneMatch(line -> line.contains(mark) || line.contains(Tables.hex(mark)) || line.contains(customer));
        assertThat(Tables.count("vault_keys where forgotten_at is not null and owner = '%s'".formatted(id)))
                .isOne();
        assertThat(SentCustomerEvents.of(id).getLast()).isInstanceOfSatisfying(Erased.class, told -> {
            assertThat(told.occurredAt()).isEqualTo(answer.extract().path("erasedAt"));
            assertThat(told.tombstone()).isNotNull();
            assertThat(requireNonNull(told.tombstone()).refusals()).hasSize(2);
        });
        asCustomer(customer).get("me/profile").then().statusCode(404);
        as("admin").get("customers?limit=200").then().body("items.customerId", not(hasItem(id)));
    }

    @Test
    void membersAreToldAllThatIsKeptOfThem() {
        var id = known();
        says(true, "email");

        asCustomer(customer)
                .get("me/data/profile")
                .then()
                .statusCode(200)
                .body("customerId", equalTo(id))
                .body("profile.name", equalTo(mark))
                .body("profile.email", equalTo(mail))
                .body("records.consentEntry.granted", contains(true))
                .body("records.membershipEntry.terms", contains("2026-1"))
                .body("records.customer.externalId", contains(customer));
    }

    @Test
    void toldTwiceIsTheSame() {
        var id = known();
        var first = erase().statusCode(200).extract().<String>path("erasedAt");

        erase().statusCode(200).body("erasedAt", equalTo(first));

        assertThat(SentCustomerEvents.of(id).stream().filter(Erased.class::isInstance))
                .hasSize(1);
        asCustomer(newCustomer()).delete("me/account").then().statusCode(404);
    }

    @Test
    void administratorsEraseForARequestByPost() {
        var id = known();

        as("agent")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"post\"}")
                .post("customers/" + customer + "/erasure")
                .then()
                .statusCode(403);
        byPost("{}").statusCode(400);
        byPost("{\"reason\": \"post\"}")
                .statusCode(200)
                .body("reason", equalTo("post"))
                .body("requestedBy", not(equalTo("customer")));

        as("admin")
                .get("customers/" + customer + "/erasure")
                .then()
                .statusCode(200)
                .body("customerId", equalTo(id));
        as("admin").get("erasures?state=open&limit=200").then().body("items.customerId", hasItem(id));
        assertThat(Tables.texts("select action from audit where subject = '%s'".formatted(id)))
                .contains("customer.erased");
    }

    /// Guard: the tombstone. Who comes back is another customer, and none of what was before is theirs.
    @Test
    void whatIsToldOfTheTimeBeforeBringsNobodyBack() {
        var id = known();
        erase();

        send(BATCH, batch(visit(customer)))
                .statusCode(202)
                .body("accepted", equalTo(0))
                .body("rejected.code", contains("customer-erased"));
        as("storefront")
                .header("Content-Type", inUtf8(BATCH))
                .body(batch(visit(customer)).getBytes(UTF_8))
                .post("events?dryRun=true")
                .then()
                .body("rejected.code", contains("customer-erased"));
        putProfile(customer, "{}").statusCode(409);
        assertThat(Tables.count("customer where external_id = '%s'".formatted(customer)))
                .isZero();

        send(BATCH, batch(visit(customer).put("time", Instant.now().toString())))
                .statusCode(202)
                .body("accepted", equalTo(1));
        send(BATCH, batch(visit(customer))).body("rejected.code", contains("customer-erased"));
        putProfile(customer, "{}").statusCode(200);
        assertThat(idOf()).isNotEqualTo(id);
    }

    @Test
    void whatWasRefusedHoldsForWhoComesBackUntilTheySayOtherwise() {
        known();
        says(false, "email");
        erase();

        send(BATCH, batch(visit(customer).put("time", Instant.now().toString())))
                .statusCode(202);
        asCustomer(customer)
                .get("me/consents")
                .then()
                .body("channel", contains("email"))
                .body("granted", contains(false))
                .body("source", contains("kept-refusal"));
        assertThat(SentCustomerEvents.of(idOf()).getFirst())
                .isInstanceOfSatisfying(
                        Registered.class,
                        told -> assertThat(told.customer().consents())
                                .singleElement()
                                .matches(consent -> !consent.granted()));

        says(true, "email");
        putProfile(customer, "{\"email\": \"%s\"}".formatted(mail)).statusCode(200);
        asCustomer(customer).get("me/consents").then().body("granted", contains(true));
    }

    @Test
    void whatWasRefusedHoldsForTheAddressOfAnother() {
        known();
        says(false, "email");
        erase();
        var another = newCustomer();

        putProfile(another, "{\"email\": \"%s\"}".formatted(mail)).statusCode(200);

        asCustomer(another)
                .get("me/consents")
                .then()
                .body("channel", contains("email"))
                .body("granted", contains(false));
    }

    @Test
    void theCertificateIsCompleteOnceEachServiceHasConfirmed() {
        var id = UUID.fromString(known());
        erase();
        CertificatePolicy.SERVICES.stream().skip(1).forEach(service -> confirm(id, service));
        confirm(UUID.randomUUID(), "benefits-service");
        await().atMost(SOON)
                .untilAsserted(() -> certificate(id)
                        .body("confirmations", hasSize(CertificatePolicy.SERVICES.size()))
                        .body("state", equalTo("pending"))
                        .body("missing", contains("benefits-service")));

        confirm(id, "benefits-service");
        confirm(id, "benefits-service");

        await().atMost(SOON)
                .untilAsserted(() -> certificate(id)
                        .body("state", equalTo("complete"))
                        .body("missing", empty())
                        .body("confirmations.service", hasItems("customer-service", "scoring-stream")));
    }

    @Test
    void somebodyIsCalledOnceWhereAServiceDoesNotConfirm() throws Throwable {
        var id = known();
        erase();
        Tables.execute(
                "update erasure set erased_at = now() - interval '2 days' where customer_id = '%s'".formatted(id));
        certificate(UUID.fromString(id)).body("state", equalTo("overdue"));
        var before = alarms();

        VertxContextSupport.subscribeAndAwait(watch::watch);
        VertxContextSupport.subscribeAndAwait(watch::watch);

        SentCustomerEvents.awaitAll();
        assertThat(alarms()).isEqualTo(before + 1);
    }

    /// Guard: the lock on the customer.
    @Test
    void whoIsErasedWhileTheirProfileIsWrittenKeepsNothing() {
        for (int round = 0; round < 15; round++) {
            var one = newCustomer();
            putProfile(one, "{\"name\": \"%s\"}".formatted(mark)).statusCode(200);
            var work = CompletableFuture.allOf(
                    run(() -> putProfile(one, "{\"name\": \"%s\", \"email\": \"%s\"}".formatted(mark + "x", mail))),
                    run(() -> asCustomer(one).delete("me/account")),
                    run(() -> asCustomer(one).delete("me/account")));
            work.orTimeout(60, TimeUnit.SECONDS).join();
            asCustomer(one).delete("me/account").then().statusCode(200);

            assertThat(Tables.count("customer where external_id = '%s'".formatted(one)))
                    .isZero();
        }
        assertThat(Tables.count("contact_index i join erasure e using (customer_id)"))
                .isZero();
        assertThat(Tables.count("sealed_profile p join erasure e using (customer_id)"))
                .isZero();
    }

    @Test
    void proofsAreDeletedInNoOtherWay() {
        known();
        says(true, "email");

        assertThat(catchThrowable(
                        () -> Tables.execute("delete from consent_entry where customer_id = '%s'".formatted(idOf()))))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    private static CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }

    private static long alarms() {
        return Events.read(Topic.ALARMS, "customer-service", AlarmEvent.class).stream()
                .filter(ErasuresOverdue.class::isInstance)
                .count();
    }

    private static void confirm(UUID id, String service) {
        Events.send(
                Topic.ERASURE_CONFIRMATIONS,
                id.toString(),
                new Confirmed(UUID.randomUUID(), Instant.now(), id, service));
    }

    private static ValidatableResponse certificate(UUID id) {
        return as("admin").get("erasures/" + id).then().statusCode(200);
    }

    private ValidatableResponse byPost(String body) {
        return as("admin")
                .contentType(ContentType.JSON)
                .body(body)
                .post("customers/" + customer + "/erasure")
                .then();
    }

    private ValidatableResponse erase() {
        return asCustomer(customer).delete("me/account").then();
    }

    private void says(boolean yes, String channel) {
        as("agent")
                .contentType(ContentType.JSON)
                .body("{\"granted\": %s, \"textVersion\": \"v1\", \"locale\": \"zh-CN\"}".formatted(yes))
                .put("customers/" + customer + "/consents/marketing/" + channel)
                .then()
                .statusCode(200);
    }

    /// A customer of whom every table of this service has something.
    private String known() {
        putProfile(
                        customer,
                        "{\"name\": \"%s\", \"emails\": [{\"value\": \"%s\", \"verified\": true}]}"
                                .formatted(mark, mail))
                .statusCode(200);
        asCustomer(customer)
                .contentType(ContentType.JSON)
                .body("{\"terms\": \"2026-1\", \"channel\": \"app\"}")
                .put("me/membership")
                .then()
                .statusCode(200);
        asCustomer(customer).get("me/referral").then().statusCode(200);
        var refused = event(newId(), "no.such", customer, "{\"note\": \"%s\"}".formatted(mark));
        send(BATCH, batch(visit(customer), refused)).statusCode(202);
        return idOf();
    }

    private String idOf() {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(customer))
                .getFirst();
    }
}
