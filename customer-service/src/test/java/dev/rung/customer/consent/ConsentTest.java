package dev.rung.customer.consent;

import static dev.rung.customer.Api.PROBLEM;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.CustomerEvent.ConsentChanged;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class ConsentTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");
    private static final String YES =
            "{\"granted\": true, \"textVersion\": \"2026-01\", \"locale\": \"zh-CN\", \"source\": \"checkout\"}";
    private static final String YES_TO_V2 = YES.replace("2026-01", "v2");
    private static final String NO = "{\"granted\": false}";

    @Inject
    SettableClock clock;

    private final String customer = newCustomer();

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void isNoForEverybodyWhoDidNotSayYes() {
        putProfile(customer, "{}");

        as("agent")
                .get("customers/" + customer + "/consents")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    @Test
    void isGivenByTheCustomerWithTimeAndProof() {
        clock.set(MONDAY);

        mine("marketing/email", YES).statusCode(200);

        asCustomer(customer)
                .get("me/consents")
                .then()
                .body("", hasSize(1))
                .body("[0].purpose", equalTo("marketing"))
                .body("[0].channel", equalTo("email"))
                .body("[0].granted", equalTo(true))
                .body("[0].textVersion", equalTo("2026-01"))
                .body("[0].locale", equalTo("zh-CN"))
                .body("[0].source", equalTo("checkout"))
                .body("[0].since", equalTo("2026-03-02T08:00:00Z"));
        as("storefront").get("customers/" + customer + "/consents").then().body("", hasSize(1));
        asCustomer(customer).get("customers/" + customer + "/consents").then().body("", hasSize(1));
    }

    @Test
    void isToldWithTheWholeCustomerAndTheNextRevision() {
        clock.set(MONDAY);
        putProfile(customer, "{}");
        by(as("storefront"), "marketing/email", YES);
        clock.set(TUESDAY);
        by(as("agent"), "marketing/sms", NO);
        by(as("agent"), "marketing/email", NO);

        var yes = new Consent("marketing", "email", true, MONDAY);
        var noSms = new Consent("marketing", "sms", false, TUESDAY);
        var no = new Consent("marketing", "email", false, TUESDAY);
        var told = SentCustomerEvents.of(customerId()).stream()
                .filter(ConsentChanged.class::isInstance)
                .map(ConsentChanged.class::cast)
                .toList();
        assertThat(told).extracting(ConsentChanged::changed).containsExactly(yes, noSms, no);
        assertThat(told).extracting(event -> event.customer().revision()).containsExactly(2L, 3L, 4L);
        assertThat(told)
                .extracting(event -> event.customer().consents())
                .containsExactly(List.of(yes), List.of(yes, noSms), List.of(noSms, no));
    }

    @Test
    void saidTwiceIsToldOnce() {
        mine("marketing/email", YES);
        mine("marketing/email", YES).statusCode(200);

        assertThat(SentCustomerEvents.of(customerId())).hasSize(2);
        assertThat(history()).hasSize(1);
    }

    @Test
    void renewedUnderANewTextIsKeptAsProofOfTheSameAnswer() {
        clock.set(MONDAY);
        mine("marketing/email", YES);
        clock.set(TUESDAY);
        by(as("storefront"), "marketing/email", YES_TO_V2)
                .body("since", equalTo("2026-03-02T08:00:00Z"))
                .body("recordedAt", equalTo("2026-03-03T08:00:00Z"))
                .body("textVersion", equalTo("v2"));

        assertThat(history()).containsExactly("t 2026-01", "t v2");
        assertThat(SentCustomerEvents.of(customerId()).stream().filter(ConsentChanged.class::isInstance))
                .hasSize(1);
    }

    @Test
    void keepsItsHistoryForEver() {
        mine("marketing/email", YES);
        mine("marketing/email", NO);
        mine("marketing/email", YES);

        assertThat(history()).containsExactly("t 2026-01", "f -", "t 2026-01");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> Tables.execute("update consent_entry set granted = true"))
                .withMessageContaining("append-only");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> Tables.execute("delete from consent_entry"))
                .withMessageContaining("append-only");
    }

    @Test
    void isAuditedWithWhoTookItDown() {
        mine("personalisation/inbox", YES);
        by(as("agent"), "personalisation/inbox", NO);

        assertThat(Tables.texts("select actor || ' ' || action from audit where subject = '%s' order by position"
                        .formatted(customerId())))
                .containsExactly("customer consent.given", "agent consent.withdrawn");
    }

    @Test
    void withoutATextIsRefused() {
        mine("marketing/email", "{\"granted\": true}")
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:text-version-missing"));
        mine("marketing/email", "{}").statusCode(400).body("type", equalTo("urn:problem:invalid"));
    }

    /// A store shows texts of its own, and vouches for them.
    @Test
    void toATextThatThereIsNotIsRefusedToTheCustomerOnly() {
        putProfile(customer, "{}");

        mine("marketing/email", YES_TO_V2)
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:text-version-unknown"))
                .body("errors[0].field", equalTo("textVersion"));
        mine("marketing/email", NO).statusCode(200);
        by(as("storefront"), "marketing/email", YES_TO_V2).statusCode(200);
    }

    @Test
    void theTextsAreToldInTheLanguageAskedFor() {
        var english = texts("en");
        var chinese = texts("zh-CN");

        assertThat(english)
                .filteredOn(text -> Boolean.TRUE.equals(text.get("current")))
                .extracting(text -> text.get("purpose") + "/" + text.get("channel") + " " + text.get("version"))
                .containsExactly(
                        "marketing/email 2026-01",
                        "marketing/inbox 2026-01",
                        "marketing/sms 2026-01",
                        "personalisation/email 2026-12",
                        "personalisation/inbox 2026-12",
                        "personalisation/sms 2026-12");
        assertThat(english).allSatisfy(text -> assertThat(text).containsEntry("language", "en"));
        assertThat(english.getFirst()).containsEntry("title", "Offers by email");
        assertThat(chinese.getFirst()).containsEntry("title", "接收优惠邮件").containsEntry("language", "zh-CN");
        as("service").get("consent-texts").then().statusCode(403);
    }

    /// An agreement to the first text is to less.
    @Test
    void aTextThatSomebodyMayHaveAgreedToIsNotChanged() {
        assertThat(texts("en"))
                .filteredOn(
                        text -> "personalisation".equals(text.get("purpose")) && "email".equals(text.get("channel")))
                .extracting(text -> text.get("version") + " " + text.get("current") + " "
                        + String.valueOf(text.get("text")).contains("group me"))
                .containsExactly("2026-12 true true", "2026-01 false false");
    }

    /// Registered before such ids were refused, or while that was off.
    @Test
    void whoIsKnownByAPhoneNumberCanWithdrawAllTheSame() throws SQLException {
        mine("marketing/email", YES).statusCode(200);
        var number = "139%08d".formatted(Math.floorMod(customer.hashCode(), 100_000_000));
        Tables.execute("update customer set external_id = '%s' where external_id = '%s'".formatted(number, customer));

        asCustomer(number)
                .header("Content-Type", "application/json")
                .body(NO)
                .put("me/consents/marketing/email")
                .then()
                .statusCode(200)
                .body("granted", equalTo(false));
        putProfile(number, "{}").statusCode(200);
        as("storefront")
                .header("Content-Type", "application/json")
                .body(Map.of("externalId", number))
                .post("customer-tokens")
                .then()
                .statusCode(200);

        putProfile(number.replaceFirst("139", "137"), "{}")
                .statusCode(400)
                .body("errors.field", equalTo(List.of("externalId")));
    }

    private List<Map<String, Object>> texts(String language) {
        return asCustomer(customer)
                .header("Accept-Language", language)
                .get("consent-texts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("texts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spam/email", "marketing/pigeon"})
    void toWhatDoesNotExistIsRefused(String matter) {
        mine(matter, YES).statusCode(400).contentType(PROBLEM).body("type", equalTo("urn:problem:invalid"));
    }

    @Test
    void ofNobodyIsNotFoundByStaff() {
        by(as("agent"), "marketing/email", YES)
                .statusCode(404)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:customer-unknown"));
    }

    @Test
    void isNobodyElsesToGive() {
        putProfile(customer, "{}");

        by(asCustomer(newCustomer()), "marketing/email", YES).statusCode(403);
        for (var role : List.of("analyst", "marketer", "benefits-manager", "approver", "service")) {
            by(as(role), "marketing/email", YES).statusCode(403);
            as(role).get("customers/" + customer + "/consents").then().statusCode(403);
        }
        asCustomer(newCustomer())
                .get("customers/" + customer + "/consents")
                .then()
                .statusCode(403);
        assertThat(SentCustomerEvents.of(customerId())).hasSize(1).noneMatch(ConsentChanged.class::isInstance);
    }

    @Test
    void isCarriedOnByLaterChangesOfTheProfile() {
        mine("marketing/email", YES);
        putProfile(customer, "{\"locale\": \"en\"}");

        assertThat(SentCustomerEvents.of(customerId()))
                .last()
                .isInstanceOfSatisfying(
                        CustomerEvent.ProfileChanged.class,
                        event -> assertThat(event.customer().consents())
                                .singleElement()
                                .returns(true, Consent::granted));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "textVersion | ' '",
                "textVersion | ''",
                "textVersion | the old text",
                "textVersion | v\\u00001",
                "locale      | chinese please",
                "locale      | zh_CN",
                "source      | ' '"
            })
    void saysToWhichTextInWhichLanguageAndWhere(String field, String value) {
        var wish = YES.replaceAll(
                "\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": \"" + value.replace("\\", "\\\\") + "\"");

        mine("marketing/email", wish)
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.field", equalTo(List.of(field)));
    }

    private ValidatableResponse mine(String matter, String wish) {
        return asCustomer(customer)
                .header("Content-Type", "application/json")
                .body(wish)
                .put("me/consents/" + matter)
                .then();
    }

    private ValidatableResponse by(RequestSpecification caller, String matter, String wish) {
        return caller.header("Content-Type", "application/json")
                .body(wish)
                .put("customers/" + customer + "/consents/" + matter)
                .then();
    }

    private List<String> history() {
        return Tables.texts("""
                select case when granted then 't ' else 'f ' end || coalesce(text_version, '-')
                  from consent_entry where customer_id = '%s' order by position""".formatted(customerId()));
    }

    private String customerId() {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(customer))
                .getFirst();
    }
}
