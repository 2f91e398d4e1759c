package dev.rung.customer.minor;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.intake.CloudEvents.visit;
import static dev.rung.customer.merge.MergeSteps.merge;
import static dev.rung.customer.merge.MergeSteps.undo;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.CustomerEvent.ConsentChanged;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.GroupEntered;
import dev.rung.contracts.customer.CustomerEvent.GroupLeft;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class GuardianConsentTest {

    private static final String MINOR = "{\"birthday\": \"2014-05-17\", \"phone\": \"+86 138%s\"}";
    private static final String YES = "{\"granted\": true, \"textVersion\": \"2026-01\", \"locale\": \"zh-CN\"}";
    private static final String NO = "{\"granted\": false}";

    @Inject
    SettableClock clock;

    private final String customer = newCustomer();
    private final String mark = "g" + newId().replace("-", "");
    private final String agrees =
            "{\"granted\": true, \"guardian\": \"%s\", \"relation\": \"parent\", \"proof\": \"call %s\"}"
                    .formatted(mark, mark);

    @BeforeEach
    void aMinor() {
        clock.set(Instant.parse("2027-03-02T08:00:00Z"));
        putProfile(customer, minor()).statusCode(200);
    }

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    @Test
    void nothingOfAMinorCountsAndNothingIsLeftToWhatHoldsWithoutAnAnswer() {
        assertThat(last().consents()).hasSize(6).noneMatch(Consent::granted);

        says("marketing/email", YES).body("granted", equalTo(true)).body("effective", equalTo(false));

        assertThat(last().consents()).hasSize(6).noneMatch(Consent::granted);
        assertThat(requireNonNull(last().own()).consents()).singleElement().matches(Consent::granted);
        assertThat(SentCustomerEvents.of(id()).getLast())
                .isInstanceOfSatisfying(
                        ConsentChanged.class,
                        told -> assertThat(told.changed().granted()).isFalse());
    }

    @Test
    void withAGuardiansYesTheMembersOwnAnswersCountUntilItIsTakenBack() {
        says("marketing/email", YES);
        says("marketing/sms", NO);

        guardian(agrees)
                .statusCode(200)
                .body("minor", equalTo(true))
                .body("agrees", equalTo(true))
                .body("age", equalTo(14))
                .body("answers.guardian", contains(mark))
                .body("answers.recordedBy", hasSize(1));
        assertThat(last().consents()).extracting(Consent::granted).containsExactly(true, false);
        assertThat(last().own()).isNull();
        asCustomer(customer)
                .get("me/guardian-consent")
                .then()
                .body("", equalTo(Map.of("minor", true, "agrees", true, "age", 14)));

        guardian(NO).body("agrees", equalTo(false)).body("answers.granted", contains(false, true));
        guardian(NO).body("answers", hasSize(2));
        assertThat(last().consents()).noneMatch(Consent::granted);
        asCustomer(customer).get("me/consents").then().body("effective", contains(false, false));
    }

    /// Receivers of `consent-changed` alone hear of it.
    @Test
    void eachAnswerThatCountsOtherwiseIsToldAndNoOther() {
        says("marketing/email", YES);
        says("marketing/sms", NO);
        var before = told(id()).size();

        guardian(agrees);
        guardian(NO);

        assertThat(changes(id(), before)).containsExactly("marketing/email true", "marketing/email false");
        assertThat(told(id())).hasSize(before + 4);
    }

    @Test
    void oneProfileIsToldOnceWithAllThatChanged() {
        var before = told(id()).size();

        putProfile(customer, "{\"birthday\": \"1990-05-17\", \"locale\": \"en\"}")
                .statusCode(200);

        assertThat(told(id())).hasSize(before + 1);
        assertThat(last().locale()).isEqualTo("en");
        assertThat(last().consents()).isEmpty();
    }

    @Test
    void aNoForWhoIsOfAgeIsRecordedAndTellsNothing() {
        guardian(agrees);
        putProfile(customer, "{\"birthday\": \"1990-05-17\"}").statusCode(200);
        var before = told(id()).size();

        guardian(NO).statusCode(200).body("answers.granted", contains(false, true));

        assertThat(told(id())).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guardian", "proof"})
    void aBlankProofIsNone(String field) {
        for (var blank : List.of(" ", "\u3000", "\\t")) {
            guardian(agrees.replaceFirst(
                            "(\"" + field + "\": )\"[^\"]*\"", "$1\"" + blank.replace("\\", "\\\\") + "\""))
                    .statusCode(400)
                    .body("errors.field", equalTo(List.of(field)));
        }
    }

    @Test
    void aYesAgainIsNewProofAndTellsNothing() {
        guardian(agrees);
        var before = SentCustomerEvents.of(id()).size();

        guardian(agrees).body("answers", hasSize(2));

        assertThat(SentCustomerEvents.of(id())).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guardian", "relation", "proof"})
    void aYesNeedsWhoAgreesAndTheProof(String field) {
        guardian(agrees.replaceFirst(", \"" + field + "\": \"[^\"]*\"", ""))
                .statusCode(400)
                .body("errors.field", equalTo(List.of(field)));
    }

    @Test
    void aGrownUpHasNoGuardian() {
        putProfile(customer, "{\"birthday\": \"1990-05-17\"}");

        guardian(agrees).statusCode(409).body("type", equalTo("urn:problem:customer-not-minor"));
        as("agent")
                .get("customers/" + customer + "/guardian-consent")
                .then()
                .statusCode(200)
                .body("minor", equalTo(false))
                .body("agrees", equalTo(false))
                .body("answers", hasSize(0));
    }

    @Test
    void onlyStaffRecordsItAndReadsTheProof() {
        as("storefront")
                .contentType(ContentType.JSON)
                .body(agrees)
                .put("customers/" + customer + "/guardian-consent")
                .then()
                .statusCode(403);
        asCustomer(customer)
                .get("customers/" + customer + "/guardian-consent")
                .then()
                .statusCode(403);
        as("marketer").get("customers/" + customer + "/guardian-consent").then().statusCode(403);
    }

    @Test
    void whoTheGuardianIsStandsNowhereButUnderTheCustomersKey() {
        guardian(agrees);

        assertThat(Tables.dump()).doesNotContain(mark).doesNotContain(Tables.hex(mark));
        SentCustomerEvents.awaitAll();
        assertThat(SentCustomerEvents.of(id()).toString()).doesNotContain(mark).doesNotContain("2014-05");
        asCustomer(customer)
                .get("me/data/profile")
                .then()
                .statusCode(200)
                .body("guardians.guardian", contains(mark))
                .body("records.guardianEntry.granted", contains(true));
    }

    @Test
    void anErasureTakesItAndKeepsNoRefusalThatNobodyMade() {
        guardian(agrees);
        guardian(NO);
        var id = id();
        asCustomer(customer).delete("me/account").then().statusCode(200);

        assertThat(Tables.count("guardian_entry where customer_id = '%s'".formatted(id)))
                .isZero();
        assertThat(Tables.count("customer where customer_id = '%s' and (minor or guardian_agrees)".formatted(id)))
                .isZero();
        var other = newCustomer();
        putProfile(other, minor().replaceFirst("2014", "1985"));
        as("agent").get("customers/" + other + "/consents").then().body("", hasSize(0));
    }

    @Test
    void ofOnePersonAMinorIsEnoughAndUndoingGivesEachTheirOwn() {
        var grownUp = newCustomer();
        putProfile(grownUp, "{\"birthday\": \"1985-05-17\"}");
        says(grownUp, "marketing/email", YES);
        says(grownUp, "personalisation/inbox", YES);
        send(BATCH, batch(visit(grownUp))).statusCode(202);
        assertThat(counted(grownUp)).isEqualTo(1);
        var merge = merge(customer, grownUp);
        assertThat(last(grownUp).consents()).hasSize(6).noneMatch(Consent::granted);
        send(BATCH, batch(visit(grownUp), visit(customer))).statusCode(202);
        assertThat(counted(grownUp) + counted(customer)).isZero();
        var before = told(id(grownUp)).size();

        as("agent")
                .contentType(ContentType.JSON)
                .body(agrees)
                .put("customers/" + grownUp + "/guardian-consent")
                .then()
                .statusCode(200)
                .body("agrees", equalTo(true));
        assertThat(last(grownUp).consents()).hasSize(2).allMatch(Consent::granted);
        assertThat(changes(id(grownUp), before)).containsExactly("marketing/email true", "personalisation/inbox true");
        send(BATCH, batch(visit(grownUp), visit(customer))).statusCode(202);
        assertThat(List.of(counted(grownUp), counted(customer))).containsExactly(1L, 1L);

        undo(merge).statusCode(200);
        assertThat(List.of(counted(grownUp), counted(customer))).containsExactly(1L, 0L);
        as("agent")
                .get("customers/" + customer + "/guardian-consent")
                .then()
                .body("agrees", equalTo(true))
                .body("answers.guardian", contains(mark));
        as("agent")
                .get("customers/" + grownUp + "/guardian-consent")
                .then()
                .body("minor", equalTo(false))
                .body("answers", hasSize(0));
    }

    @Test
    void aMinorsBehaviourIsNotCountedForGroupsUntilAGuardianAgrees() {
        says("personalisation/inbox", YES);
        send(BATCH, batch(visit(customer))).statusCode(202);
        assertThat(counted()).isZero();

        guardian(agrees);
        send(BATCH, batch(visit(customer))).statusCode(202);
        assertThat(counted()).isEqualTo(1);

        guardian(NO).body("answers.proof", contains(nullValue(), equalTo("call " + mark)));
        assertThat(counted()).isZero();
    }

    @Test
    void aWithdrawalByOneIdForgetsWhatWasCountedByTheOther() {
        var other = newCustomer();
        for (var each : List.of(customer, other)) {
            putProfile(each, "{\"birthday\": \"1985-05-17\"}").statusCode(200);
        }
        says("personalisation/inbox", YES);
        merge(customer, other);
        send(BATCH, batch(visit(other))).statusCode(202);
        assertThat(counted(other)).isEqualTo(1);

        says(other, "personalisation/inbox", NO);

        assertThat(counted(other)).isZero();
        send(BATCH, batch(visit(customer))).statusCode(202);
        assertThat(counted(customer)).isZero();
    }

    private long counted() {
        return counted(customer);
    }

    private static long counted(String externalId) {
        return Tables.count("behaviour_count where customer_id = '%s'".formatted(id(externalId)));
    }

    /// Groups of other tests aside.
    private static List<CustomerEvent> told(String id) {
        return SentCustomerEvents.of(id).stream()
                .filter(event -> !(event instanceof GroupEntered || event instanceof GroupLeft))
                .toList();
    }

    /// Answers that were told since, as they count.
    private static List<String> changes(String id, int since) {
        return told(id).stream()
                .skip(since)
                .filter(ConsentChanged.class::isInstance)
                .map(event -> ((ConsentChanged) event).changed())
                .map(one -> one.purpose() + "/" + one.channel() + " " + one.granted())
                .toList();
    }

    private String minor() {
        return MINOR.formatted("%08d".formatted(Math.floorMod(mark.hashCode(), 100_000_000)));
    }

    private ValidatableResponse guardian(String body) {
        return as("agent")
                .contentType(ContentType.JSON)
                .body(body)
                .put("customers/" + customer + "/guardian-consent")
                .then();
    }

    private ValidatableResponse says(String matter, String body) {
        return says(customer, matter, body);
    }

    private static ValidatableResponse says(String externalId, String matter, String body) {
        return asCustomer(externalId)
                .contentType(ContentType.JSON)
                .body(body)
                .put("me/consents/" + matter)
                .then()
                .statusCode(200);
    }

    private Customer last() {
        return last(customer);
    }

    private static Customer last(String externalId) {
        return requireNonNull(
                requireNonNull(SentCustomerEvents.of(id(externalId)).getLast()).customer());
    }

    private String id() {
        return id(customer);
    }

    private static String id(String externalId) {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(externalId))
                .getFirst();
    }
}
