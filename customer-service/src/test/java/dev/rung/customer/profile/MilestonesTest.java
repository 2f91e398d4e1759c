package dev.rung.customer.profile;

import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.allOf;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.Birthday;
import dev.rung.contracts.customer.Behaviour.ProfileCompleted;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import dev.rung.testing.VaultTable;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The store is in Shanghai: its days begin at 16:00 UTC of the day before.
@QuarkusTest
@WithTestResource(Servers.class)
class MilestonesTest {

    private final String customer = newCustomer();

    @Inject
    TellingBirthdays telling;

    @Inject
    SettableClock clock;

    @BeforeEach
    void nothingWasToldYet() throws SQLException {
        newScan("null");
    }

    @AfterEach
    void theClockGoesOn() throws SQLException {
        newScan("null");
        clock.reset();
    }

    @Test
    void aBirthdayIsToldOnItsDayInTheStoresZoneWithoutTheYear() throws SQLException {
        clock.set(Instant.parse("2027-05-16T15:30:00Z"));
        putProfile(customer, born("1990-05-17")).statusCode(200);
        telling.tellDue();
        assertThat(told()).isEmpty();

        clock.set(Instant.parse("2027-05-16T16:04:00Z"));
        telling.tellDue();

        assertThat(told())
                .singleElement()
                .isInstanceOfSatisfying(
                        Birthday.class,
                        birthday -> assertThat(birthday.event())
                                .returns(customer, Behaviour.Event::externalId)
                                .returns(Instant.parse("2027-05-16T16:00:00Z"), Behaviour.Event::occurredAt));
        assertThat(Events.records(Topic.BEHAVIOUR, customerId()))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).doesNotContain("1990"));
    }

    @Test
    void aBirthdayIsToldOnceAYearThoughTheScanIsMadeAgain() throws SQLException {
        clock.set(Instant.parse("2027-05-16T15:30:00Z"));
        putProfile(customer, born("1990-05-17"));
        clock.set(Instant.parse("2027-05-17T01:00:00Z"));
        telling.tellDue();
        newScan("'2027-05-16'");
        telling.tellDue();
        assertThat(told()).hasSize(1);

        clock.set(Instant.parse("2028-05-17T01:00:00Z"));
        telling.tellDue();

        assertThat(told()).hasSize(2).allSatisfy(one -> assertThat(one).isInstanceOf(Birthday.class));
    }

    @Test
    void aDayThatWasMissedIsMadeUpForWithItsOwnDate() throws SQLException {
        clock.set(Instant.parse("2027-05-16T01:00:00Z"));
        putProfile(customer, born("1990-05-17"));
        telling.tellDue();

        clock.set(Instant.parse("2027-05-20T01:00:00Z"));
        telling.tellDue();

        assertThat(told())
                .singleElement()
                .extracting(one -> requireNonNull(one.event()).occurredAt())
                .isEqualTo(Instant.parse("2027-05-16T16:00:00Z"));
    }

    @Test
    void aRunThatDiedIsMadeAgainOnceItsLeaseIsOver() throws SQLException {
        clock.set(Instant.parse("2027-05-16T01:00:00Z"));
        putProfile(customer, born("1990-05-17"));
        clock.set(Instant.parse("2027-05-17T01:00:00Z"));
        Tables.execute("update birthday_scan set leased_until = 'infinity'");
        telling.tellDue();
        assertThat(told()).isEmpty();

        Tables.execute("update birthday_scan set leased_until = '-infinity'");
        telling.tellDue();

        assertThat(told()).hasSize(1);
    }

    @Test
    void aProfileThatIsWrittenOnTheBirthdayItselfIsToldAtOnceAndOnlyThen() throws SQLException {
        clock.set(Instant.parse("2027-05-17T01:00:00Z"));
        telling.tellDue();

        putProfile(customer, born("1990-05-17")).statusCode(200);
        putProfile(customer, born("1991-05-17")).statusCode(200);
        newScan("'2027-05-16'");
        telling.tellDue();

        assertThat(told()).hasSize(1);
    }

    @Test
    void aForgottenCustomerHasNoBirthday() throws Exception {
        clock.set(Instant.parse("2027-05-16T01:00:00Z"));
        putProfile(customer, born("1990-05-17"));
        assertThat(VaultTable.forget("customer", UUID.fromString(customerId()))).isTrue();

        clock.set(Instant.parse("2027-05-17T01:00:00Z"));
        telling.tellDue();

        assertThat(told()).isEmpty();
    }

    /// Guard: the lock on the customer. Their profile was read before.
    @Test
    void whoIsErasedDuringTheScanHasNoBirthday() throws SQLException {
        clock.set(Instant.parse("2027-05-16T01:00:00Z"));
        putProfile(customer, born("1990-05-17"));
        var id = customerId();
        clock.set(Instant.parse("2027-05-17T01:00:00Z"));
        var scan = new AtomicReference<CompletableFuture<Void>>();

        Tables.between(
                "update customer set external_id = 'erased:' || customer_id where customer_id = '%s'".formatted(id),
                () -> scan.set(runAsync(this::runWithoutLease, Thread::startVirtualThread)));
        requireNonNull(scan.get()).orTimeout(60, TimeUnit.SECONDS).join();

        SentCustomerEvents.awaitAll();
        assertThat(Events.read(Topic.BEHAVIOUR, id, Behaviour.class)).isEmpty();
        assertThat(Tables.count("profile_milestone where customer_id = '%s'".formatted(id)))
                .isZero();
    }

    @Test
    void oneProfileThatDoesNotOpenHoldsUpNobody() throws Exception {
        var other = newCustomer();
        clock.set(Instant.parse("2027-05-16T01:00:00Z"));
        putProfile(other, born("1990-05-17"));
        putProfile(customer, born("1990-05-17"));
        Tables.execute("update sealed_profile set seal = 'noise' where customer_id = '%s'".formatted(idOf(other)));

        clock.set(Instant.parse("2027-05-17T01:00:00Z"));
        telling.tellDue();
        Tables.execute("delete from sealed_profile where customer_id = '%s'".formatted(idOf(other)));

        assertThat(told()).hasSize(1);
    }

    /// An operator who changed the master key and forgot to name the one before mends it, and the day is told.
    @Test
    void aMasterKeyThatIsMissingLosesNoBirthday() throws SQLException {
        clock.set(Instant.parse("2027-05-16T01:00:00Z"));
        putProfile(customer, born("1990-05-17"));
        telling.tellDue();
        var present = Tables.texts("select master_key_id from vault_keys where owner = '%s'".formatted(customerId()))
                .getFirst();
        keyIs("lost");

        clock.set(Instant.parse("2027-05-17T01:00:00Z"));
        try {
            assertThatThrownBy(() -> telling.tellDue()).hasMessageContaining("retired-master-keys.lost");
        } finally {
            keyIs(present);
        }
        Tables.execute("update birthday_scan set leased_until = '-infinity'");
        telling.tellDue();

        assertThat(told()).hasSize(1);
    }

    private void keyIs(String id) throws SQLException {
        Tables.execute("update vault_keys set master_key_id = '%s' where owner = '%s'".formatted(id, customerId()));
    }

    @Test
    void aProfileIsCompletedOnceHoweverOftenItIsEmptiedAndFilled() {
        var complete = "{\"name\": \"爱丽丝\", \"birthday\": \"1990-09-09\", \"email\": \"alice@example.com\"}";
        putProfile(customer, "{\"name\": \"爱丽丝\", \"email\": \"alice@example.com\"}");
        assertThat(told()).isEmpty();

        putProfile(customer, complete).statusCode(200);
        putProfile(customer, "{}");
        putProfile(customer, complete);

        assertThat(told())
                .singleElement()
                .isInstanceOfSatisfying(
                        ProfileCompleted.class,
                        completed -> assertThat(completed.event())
                                .returns(customer, Behaviour.Event::externalId)
                                .returns(UUID.fromString(customerId()), Behaviour.Event::customerId));
    }

    @Test
    void twoRunsAtOnceTellEachBirthdayOnce() {
        clock.set(Instant.parse("2027-05-16T01:00:00Z"));
        var customers = IntStream.range(0, 20).mapToObj(i -> customer + "-" + i).toList();
        customers.forEach(one -> putProfile(one, born("1990-05-17")));
        clock.set(Instant.parse("2027-05-17T01:00:00Z"));

        allOf(IntStream.range(0, 4)
                        .mapToObj(_ -> runAsync(this::runWithoutLease, Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();

        SentCustomerEvents.awaitAll();
        assertThat(customers)
                .allSatisfy(one -> assertThat(Events.read(Topic.BEHAVIOUR, idOf(one), Behaviour.class))
                        .hasSize(1));
    }

    private void runWithoutLease() {
        try {
            Tables.execute("update birthday_scan set leased_until = '-infinity'");
            telling.tellDue();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String born(String day) {
        return "{\"birthday\": \"%s\"}".formatted(day);
    }

    private static void newScan(String toldThrough) throws SQLException {
        Tables.execute("update birthday_scan set leased_until = '-infinity', told_through = " + toldThrough);
    }

    private List<Behaviour> told() {
        SentCustomerEvents.awaitAll();
        return Events.read(Topic.BEHAVIOUR, customerId(), Behaviour.class);
    }

    private String customerId() {
        return idOf(customer);
    }

    private static String idOf(String externalId) {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(externalId))
                .getFirst();
    }
}
