package dev.rung.customer.recovery;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.visit;
import static dev.rung.customer.merge.MergeSteps.merge;
import static dev.rung.customer.merge.MergeSteps.undo;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.CustomerEvent.GroupEntered;
import dev.rung.contracts.customer.CustomerEvent.GroupLeft;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The database is restored from a backup of the moment before a customer registered and agreed.
@QuarkusTest
@WithTestResource(Servers.class)
class RestoredRegisterTest {

    private static final String CONSENTS = "{\"granted\": %s, \"textVersion\": \"v1\", \"locale\": \"zh-CN\"}";

    @Inject
    RememberingErasures erasures;

    @Inject
    RememberingCustomers remembering;

    @Inject
    RememberingMinors minors;

    private final String customer = newCustomer();
    private String id = "";
    private List<CustomerEvent> told = List.of();

    @BeforeEach
    void oneRegisteredAndAgreed() {
        putProfile(customer, "{}");
        says(true);
        id = idOf(customer);
        told = SentCustomerEvents.of(id);
        assertThat(told).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void whoRegisteredSinceKeepsTheirIdAndWhatTheyAgreedTo() throws Throwable {
        forget();

        remember();
        remember();

        send(BATCH, "[" + visit(customer) + "]").statusCode(202).body("accepted", equalTo(1));
        assertThat(idOf(customer)).isEqualTo(id);
        asCustomer(customer)
                .get("me/consents")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].granted", equalTo(true));
        assertThat(Tables.texts("select source || ' ' || text_version from consent_entry where customer_id = '%s'"
                        .formatted(id)))
                .containsExactly("customer-events unknown");
    }

    @Test
    void aWithdrawalSinceIsNotForgottenAndTheNextChangeHasTheNextRevision() throws Throwable {
        says(false);
        told = SentCustomerEvents.of(id);
        var revision = revision(told);
        forget();
        var all = told;
        told = all.subList(0, all.size() - 1);
        remember();
        assertThat(granted()).isEqualTo("t");

        told = all.subList(all.size() - 1, all.size());
        remember();

        assertThat(granted()).isEqualTo("f");
        says(true);
        assertThat(revision(SentCustomerEvents.of(id))).isEqualTo(revision + 1);
    }

    /// The birthday is lost with the profile; what the topic says is enough to keep the consents closed.
    @Test
    void aMinorStaysOneAndKeepsWhatTheySaidThemselves() throws Throwable {
        Tables.execute(
                "update customer set minor = true, revision = revision + 1 where customer_id = '%s'".formatted(id));
        says(false);
        says(true);
        told = SentCustomerEvents.of(id);
        forget();

        remember();

        assertThat(Tables.texts(
                        "select minor || ' ' || awaits_guardian(customer) || ' ' || consents from customer where customer_id = '%s'"
                                .formatted(id)))
                .singleElement()
                .asString()
                .startsWith("true true ")
                .contains("\"granted\": true");
        asCustomer(customer)
                .get("me/consents")
                .then()
                .body("granted", contains(true))
                .body("effective", contains(false));
    }

    /// The backup is of the time before the guardian agreed: the yes has no proof any more, and nobody goes by it.
    @Test
    void aGuardiansYesThatIsLostIsTakenBackEverywhere() throws Throwable {
        Tables.execute(
                "update customer set minor = true, guardian_agrees = true where customer_id = '%s'".formatted(id));
        says(false);
        says(true);
        told = SentCustomerEvents.of(id);
        var revision = revision(told);
        assertThat(requireNonNull(told.getLast().customer()).consents()).anyMatch(Consent::granted);
        Tables.execute(
                "update customer set guardian_agrees = false, revision = 2 where customer_id = '%s'".formatted(id));

        remember();
        remember();

        var last = requireNonNull(SentCustomerEvents.of(id).getLast().customer());
        assertThat(last.revision()).isEqualTo(revision + 1);
        assertThat(last.consents()).isNotEmpty().noneMatch(Consent::granted);
        assertThat(requireNonNull(last.own()).consents()).anyMatch(Consent::granted);
    }

    /// The group that the customer entered since is one of the time after the backup.
    @Test
    void theGroupsThatWereToldAreKeptUntilTheyAreLookedAt() throws Throwable {
        var group = UUID.randomUUID();
        var last = requireNonNull(told.getLast().customer());
        forget();
        told = List.of(new GroupEntered(
                UUID.randomUUID(),
                Instant.now(),
                new CustomerEvent.Customer(
                        last.customerId(),
                        last.externalId(),
                        last.revision() + 1,
                        last.locale(),
                        last.timeZone(),
                        last.registeredAt(),
                        last.consents(),
                        null,
                        last.membership(),
                        List.of(group)),
                group));

        remember();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> SentCustomerEvents.of(id).getLast() instanceof GroupLeft left
                        && left.groupId().equals(group));
    }

    /// As every start reads it again where nothing was restored.
    @Test
    void whatIsKnownIsLeftAlone() throws Throwable {
        var before = Tables.texts("select cast(c as text) from customer c where customer_id = '%s'".formatted(id));

        remember();

        assertThat(Tables.texts("select cast(c as text) from customer c where customer_id = '%s'".formatted(id)))
                .isEqualTo(before);
        assertThat(Tables.count("consent_entry where customer_id = '%s'".formatted(id)))
                .isOne();
    }

    /// Of a kept customer the topic has the answers of all who are part of it, and had them before an undoing.
    @Test
    void answersOfAPartAreNotTakenForTheKeptOnes() throws Throwable {
        var kept = newCustomer();
        putProfile(kept, "{}");
        var keptId = idOf(kept);
        var merge = merge(customer, kept);
        told = SentCustomerEvents.of(keptId);

        remember();
        assertThat(Tables.count("consent_entry where customer_id = '%s'".formatted(keptId)))
                .isZero();
        undo(merge).statusCode(200);
        remember();
        assertThat(Tables.count("consent_entry where customer_id = '%s'".formatted(keptId)))
                .isZero();
        assertThat(Tables.texts(
                        "select state || ' ' || decided_by from customer_merge where merge_id = '%s'".formatted(merge)))
                .containsExactly("undone wang");
    }

    @Test
    void aMergeSinceIsThereAgainAndCanBeUndone() throws Throwable {
        var kept = newCustomer();
        putProfile(kept, "{}");
        merge(customer, kept);
        told = SentCustomerEvents.of(id);
        forget();
        Tables.execute("delete from customer_merge where from_customer = '%s'".formatted(id));
        Tables.execute("update customer set has_parts = false where external_id = '%s'".formatted(kept));

        remember();
        remember();

        asCustomer(customer).get("me/profile").then().body("externalId", equalTo(kept));
        asCustomer(kept).get("me/consents").then().body("[0].granted", equalTo(true));
        var found = Tables.texts("select merge_id from customer_merge where from_customer = '%s'".formatted(id));
        assertThat(found).hasSize(1);
        undo(found.getFirst()).statusCode(200);
        asCustomer(customer).get("me/consents").then().body("[0].granted", equalTo(true));
        asCustomer(kept).get("me/consents").then().body("", hasSize(0));
    }

    /// The backup is of the time before either said anything.
    @Test
    void whatAPartSaidIsNotTheKeptOnesAfterwards() throws Throwable {
        var kept = newCustomer();
        putProfile(kept, "{}");
        var keptId = idOf(kept);
        merge(customer, kept);
        told = Stream.concat(SentCustomerEvents.of(keptId).stream(), SentCustomerEvents.of(id).stream())
                .toList();
        forget();
        Tables.execute("delete from customer_merge where from_customer = '%s'".formatted(id));
        Tables.execute("update customer set has_parts = false, revision = 1 where external_id = '%s'".formatted(kept));

        remember();

        assertThat(Tables.count("consent_entry where customer_id = '%s'".formatted(keptId)))
                .isZero();
        assertThat(Tables.texts("select consents from customer where customer_id = '%s'".formatted(keptId)))
                .containsExactly("[]");
        asCustomer(kept).get("me/consents").then().body("[0].granted", equalTo(true));
    }

    /// The backup is of the time before the customer registered.
    @Test
    void whoWasErasedSinceIsNotBroughtBack() throws Throwable {
        asCustomer(customer).delete("me/account").then().statusCode(200);
        told = SentCustomerEvents.of(id);
        forgetTheErasure();
        forget();

        remember();
        remember();

        send(BATCH, "[" + visit(customer) + "]").body("rejected.code", contains("customer-erased"));
        assertThat(Tables.count("customer where external_id = '%s'".formatted(customer)))
                .isZero();
        assertThat(Tables.texts(
                        "select reason || ' ' || requested_by from erasure where customer_id = '%s'".formatted(id)))
                .containsExactly("own restore");
    }

    /// The backup has the customer, with their key.
    @Test
    void whoCameBackWithABackupIsErasedAgain() throws Throwable {
        var before = told;
        asCustomer(customer).delete("me/account").then().statusCode(200);
        told = Stream.concat(before.stream(), SentCustomerEvents.of(id).stream())
                .toList();
        forgetTheErasure();
        Tables.execute("update customer set external_id = '%s' where customer_id = '%s'".formatted(customer, id));

        remember();

        assertThat(Tables.texts("select external_id from customer where customer_id = '%s'".formatted(id)))
                .containsExactly("erased:" + id);
        send(BATCH, "[" + visit(customer) + "]").body("rejected.code", contains("customer-erased"));
    }

    /// The backup is of the time before the erasure; who came back is on another partition, which is read first.
    @Test
    void whoCameBackKeepsTheirIdAndNothingOfTheTimeBefore() throws Throwable {
        var first = id;
        var ofFirst = told;
        asCustomer(customer).delete("me/account").then().statusCode(200);
        ofFirst = Stream.concat(ofFirst.stream(), SentCustomerEvents.of(first).stream())
                .toList();
        send(BATCH, "[" + visit(customer).put("time", Instant.now().toString()) + "]")
                .body("accepted", equalTo(1));
        var second = idOf(customer);
        var ofSecond = SentCustomerEvents.of(second);
        id = second;
        forget();
        id = first;
        forgetTheErasure();
        Tables.execute("update customer set external_id = '%s' where customer_id = '%s'".formatted(customer, first));

        for (var batch : List.of(ofSecond, ofFirst)) {
            VertxContextSupport.subscribeAndAwait(() -> erasures.remember(batch));
        }
        for (var batch : List.of(ofSecond, ofFirst)) {
            VertxContextSupport.subscribeAndAwait(() -> remembering.remember(batch));
        }

        assertThat(idOf(customer)).isEqualTo(second);
        assertThat(Tables.count("consent_entry where customer_id = '%s'".formatted(first)))
                .isZero();
        send(BATCH, "[" + visit(customer) + "]").body("rejected.code", contains("customer-erased"));
    }

    private void forgetTheErasure() throws SQLException {
        for (var table : List.of("tombstone", "erasure_confirmation", "erasure")) {
            Tables.execute("delete from %s where customer_id = '%s'".formatted(table, id));
        }
    }

    private void says(boolean yes) {
        as("agent")
                .contentType(ContentType.JSON)
                .body(CONSENTS.formatted(yes))
                .put("customers/" + customer + "/consents/marketing/email")
                .then()
                .statusCode(200);
    }

    private String granted() {
        return Tables.texts(
                        ("select granted from consent_entry where customer_id = '%s' order by position desc limit 1")
                                .formatted(id))
                .getFirst();
    }

    private static String idOf(String externalId) {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(externalId))
                .getFirst();
    }

    private static long revision(List<CustomerEvent> events) {
        var last = events.getLast().customer();
        return last == null ? 0 : last.revision();
    }

    /// The guard against rewritten consents is the owner's to put aside, as a restore does.
    private void forget() throws SQLException {
        Tables.execute("alter table consent_entry disable trigger goes_with_the_customer");
        Tables.execute("delete from consent_entry where customer_id = '%s'".formatted(id));
        Tables.execute("alter table consent_entry enable trigger goes_with_the_customer");
        Tables.execute("delete from sealed_profile where customer_id = '%s'".formatted(id));
        Tables.execute("delete from customer where customer_id = '%s'".formatted(id));
    }

    private void remember() throws Throwable {
        assertThat(remembering.topic()).isEqualTo(Topic.CUSTOMER_EVENTS);
        VertxContextSupport.subscribeAndAwait(() -> erasures.remember(told));
        VertxContextSupport.subscribeAndAwait(() -> remembering.remember(told));
        VertxContextSupport.subscribeAndAwait(() -> minors.remember(told));
    }
}
