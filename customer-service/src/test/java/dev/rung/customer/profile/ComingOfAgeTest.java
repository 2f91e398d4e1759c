package dev.rung.customer.profile;

import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.customer.minor.JudgingMinors;
import dev.rung.customer.profile.ImportingProfiles.FilledFields;
import dev.rung.customer.profile.milestone.MilestoneSettings;
import dev.rung.customer.profile.milestone.ProfileField;
import dev.rung.customer.profile.milestone.TellingMilestones;
import dev.rung.customer.register.Registering;
import dev.rung.platform.position.RemembersTold;
import dev.rung.platform.store.Store;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The store is in Shanghai: its days begin at 16:00 UTC of the day before.
@QuarkusTest
@WithTestResource(Servers.class)
class ComingOfAgeTest {

    private static final String GROWN_UP = "{\"birthday\": \"2003-05-17\"}";

    private final String customer = newCustomer();

    @Inject
    TellingBirthdays telling;

    @Inject
    SettableClock clock;

    @Inject
    ProfileScan scan;

    @Inject
    Registering registering;

    @Inject
    TellingMilestones milestones;

    @Inject
    JudgingMinors minors;

    @Inject
    Sealing sealing;

    @Inject
    ImportingProfiles importing;

    @Inject
    Store store;

    @Inject
    @All
    List<RemembersTold<?>> memories;

    @BeforeEach
    void aMinorWhoAgreed() throws SQLException {
        newScan();
        clock.set(Instant.parse("2027-05-15T15:30:00Z"));
        putProfile(customer, "{\"birthday\": \"2013-05-17\"}").statusCode(200);
        asCustomer(customer)
                .contentType(ContentType.JSON)
                .body("{\"granted\": true, \"textVersion\": \"2026-01\", \"locale\": \"zh-CN\"}")
                .put("me/consents/marketing/email")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void theClockGoesOn() throws SQLException {
        newScan();
        clock.reset();
    }

    @Test
    void onTheirFourteenthBirthdayTheirOwnAnswersCountByThemselves() throws SQLException {
        clock.set(Instant.parse("2027-05-16T15:30:00Z"));
        telling.tellDue();
        assertThat(granted()).doesNotContain(true);

        clock.set(Instant.parse("2027-05-16T16:04:00Z"));
        telling.tellDue();

        assertThat(granted()).containsExactly(true);
        asCustomer(customer).get("me/guardian-consent").then().body("minor", equalTo(false));
    }

    @Test
    void theDayIsSeenOnceAndToldOnce() throws SQLException {
        clock.set(Instant.parse("2027-05-17T01:00:00Z"));
        telling.tellDue();
        var told = SentCustomerEvents.of(id()).size();
        newScan();
        telling.tellDue();

        assertThat(SentCustomerEvents.of(id())).hasSize(told);
    }

    @Test
    void aBirthdayThatIsCorrectedCountsAtOnce() {
        putProfile(customer, "{\"birthday\": \"2003-05-17\"}").statusCode(200);
        assertThat(granted()).containsExactly(true);

        putProfile(customer, "{\"birthday\": \"2013-05-17\"}").statusCode(200);
        assertThat(granted()).doesNotContain(true);
    }

    @Test
    void agesAreJudgedWhereNoBirthdayIsTold() throws SQLException {
        Tables.execute("update birthday_scan set told_through = '2027-05-16'");
        clock.set(Instant.parse("2027-05-16T16:04:00Z"));

        withoutGreetings().tellDue();

        assertThat(granted()).containsExactly(true);
    }

    /// Their day begins 15 hours after the store's.
    @Test
    void whoIsElsewhereIsAMinorUntilTheirOwnBirthday() throws SQLException {
        putProfile(customer, "{\"birthday\": \"2013-05-17\", \"timeZone\": \"America/Los_Angeles\"}")
                .statusCode(200);
        clock.set(Instant.parse("2027-05-16T16:04:00Z"));
        telling.tellDue();
        assertThat(granted()).doesNotContain(true);

        clock.set(Instant.parse("2027-05-17T16:04:00Z"));
        telling.tellDue();

        assertThat(granted()).containsExactly(true);
    }

    /// The backup is of the time before the birthday was put right.
    @Test
    void whoseBirthdayIsLostByARestoreStaysAMinorUntilTheirProfileIsWritten() throws Throwable {
        putProfile(customer, GROWN_UP).statusCode(200);
        var id = id();
        var seal = Tables.texts("select encode(seal, 'hex') from sealed_profile where customer_id = '%s'".formatted(id))
                .getFirst();
        var told = SentCustomerEvents.of(id).size();
        putProfile(customer, "{\"birthday\": \"2013-05-17\"}").statusCode(200);
        Tables.execute(
                "update sealed_profile set seal = decode('%s', 'hex') where customer_id = '%s'".formatted(seal, id));
        Tables.execute("update customer set minor = false, revision = %d where customer_id = '%s'".formatted(told, id));

        remember(SentCustomerEvents.of(id));
        telling.tellDue();

        assertThat(Tables.count("customer where customer_id = '%s' and minor".formatted(id)))
                .isOne();
        assertThat(granted()).doesNotContain(true);

        importRow(null);
        assertThat(granted()).doesNotContain(true);
        importRow(LocalDate.of(2003, 5, 17));
        assertThat(granted()).containsExactly(true);
    }

    /// A list of the store, perhaps without their birthday.
    private void importRow(@Nullable LocalDate birthday) throws Throwable {
        var fields = new FilledFields("Ada-" + birthday, null, birthday, null, null, null, null, null, null, Map.of());
        VertxContextSupport.subscribeAndAwait(
                () -> Panache.withTransaction(() -> importing.fill(customer, fields, "admin")));
    }

    @SuppressWarnings("unchecked")
    private void remember(List<CustomerEvent> told) throws Throwable {
        for (var memory : memories) {
            if (memory.event() == CustomerEvent.class) {
                VertxContextSupport.subscribeAndAwait(() -> ((RemembersTold<CustomerEvent>) memory).remember(told));
            }
        }
    }

    private TellingBirthdays withoutGreetings() {
        var none = new MilestoneSettings() {

            @Override
            public Set<ProfileField> completeWith() {
                return Set.of();
            }

            @Override
            public int birthdaysToldWithin() {
                return 0;
            }
        };
        return new TellingBirthdays(scan, registering, milestones, minors, sealing, none, store, clock);
    }

    private List<Boolean> granted() {
        return requireNonNull(SentCustomerEvents.of(id()).getLast().customer()).consents().stream()
                .map(Consent::granted)
                .toList();
    }

    private String id() {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(customer))
                .getFirst();
    }

    private static void newScan() throws SQLException {
        Tables.execute("update birthday_scan set told_through = null, leased_until = '-infinity'");
    }
}
