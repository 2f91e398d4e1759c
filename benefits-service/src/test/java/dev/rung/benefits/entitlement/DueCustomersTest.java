package dev.rung.benefits.entitlement;

import static dev.rung.benefits.catalogue.Catalogue.gift;
import static dev.rung.benefits.catalogue.Catalogue.multiplier;
import static dev.rung.benefits.catalogue.Catalogue.published;
import static io.quarkus.vertx.VertxContextSupport.subscribeAndAwait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.entitlement.DueCustomers.UnsettledCustomer;
import dev.rung.testing.Servers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Customers become due, and something is told of them in between. The timer leaves them alone: they are put off.
@QuarkusTest
@TestProfile(GrantingProfile.class)
@WithTestResource(Servers.class)
class DueCustomersTest {

    private static final String KNOWN = """
            insert into known_customer (customer_id, external_id, revision, locale, time_zone, consents, registered_at)
            values (?, ?, 1, 'zh-CN', 'Asia/Shanghai', '[]', now() - interval '1 hour')""";

    private static final String DUE = "select count(*) from entitlements_due where customer_id = ?";

    @Inject
    DueCustomers due;

    @Inject
    Granting granting;

    private final UUID id = UUID.randomUUID();

    /// Rollouts make everybody due, too.
    @BeforeEach
    void afterAllRollouts() {
        await().atMost(Duration.ofSeconds(30)).until(() -> Database.count("""
                select count(*) from benefit_packages p left join package_rollouts r on r.version = p.version
                where p.effective_at <= now() and r.done_at is null""") == 0);
    }

    @Test
    void whoIsErasedWhileTheyAreGrantedGetsNothingAndIsNamedByNobody() throws Throwable {
        var tea = List.of(gift("tea", "20", 3, "year", "end"));
        published(Map.of("regular", tea, "bronze", tea, "silver", tea, "gold", tea, "diamond", tea));
        afterAllRollouts();
        known("C-" + id);
        var read = due().getFirst();
        assertThat(read.externalId()).isEqualTo("C-" + id);

        Database.execute("insert into balances (customer_id, external_id) values (?, ?)", id, "erased:" + id);
        Database.execute("update known_customer set external_id = ? where customer_id = ?", "erased:" + id, id);
        assertThat(due())
                .containsExactly(
                        new UnsettledCustomer(id, "erased:" + id, read.mark(), false, read.registeredAt(), true));
        subscribeAndAwait(() -> granting.grant(List.of(read)));

        assertThat(Database.count("select count(*) from entitlements where customer_id = ?", id))
                .isZero();
        assertThat(Database.count(DUE, id)).isZero();
    }

    /// Nobody is known by their id any more: a multiplier that is found late is nothing to them.
    @Test
    void whoIsErasedWhileTheyAreGrantedKeepsTheirPointsAsTheyAre() throws Throwable {
        var triple = List.of(multiplier("3", "end"));
        published(Map.of("regular", triple, "bronze", triple, "silver", triple, "gold", triple, "diamond", triple));
        afterAllRollouts();
        var alice = new Shopper();
        alice.pays("o1", "100", Instant.now()).awaitAllProcessed();
        known(alice.id, alice.externalId);
        var read = due(alice.id).getFirst();

        Database.execute("update balances set external_id = ? where customer_id = ?", "erased:" + alice.id, alice.id);
        Database.execute(
                "update known_customer set external_id = ? where customer_id = ?", "erased:" + alice.id, alice.id);
        subscribeAndAwait(() -> granting.grant(List.of(read)));

        assertThat(Database.count(DUE, alice.id)).isZero();
        assertThat(Database.count("select issued from lots where customer_id = ? and source_id = 'o1'", alice.id))
                .isEqualTo(100);
    }

    @Test
    void whoWasErasedBeforeTheyAreKnownIsNotDue() throws SQLException {
        Database.execute(KNOWN, id, "erased:" + id);

        assertThat(Database.count(DUE, id)).isZero();
    }

    /// Lest a transaction have this row before the balances, which whoever grants has first.
    @Test
    void aNewcomerBecomesDueAtTheEndOfTheTransaction() throws SQLException {
        try (var registering = Database.connect()) {
            registering.setAutoCommit(false);
            try (var insert = registering.prepareStatement(KNOWN);
                    var count = registering.prepareStatement(DUE)) {
                insert.setObject(1, id);
                insert.setObject(2, "C-" + id);
                insert.executeUpdate();
                count.setObject(1, id);
                var row = count.executeQuery();
                row.next();
                assertThat(row.getLong(1)).isZero();
                registering.createStatement().execute("set constraints all immediate");
                row = count.executeQuery();
                row.next();
                assertThat(row.getLong(1)).isOne();
            }
            registering.rollback();
        }
    }

    @Test
    void ofWhomSomethingWasToldMeanwhileIsNotPutOff() throws Throwable {
        known("C-" + id);
        var read = due().getFirst();
        var later = Instant.now().plus(Duration.ofDays(2));
        var other = new UnsettledCustomer(id, "C-" + id, UUID.randomUUID(), true, null, false);

        subscribeAndAwait(() -> granting.putOff(other, later));
        assertThat(putOffForDays()).isZero();
        subscribeAndAwait(() -> granting.putOff(read, later));
        assertThat(putOffForDays()).isOne();
    }

    private long putOffForDays() {
        return Database.count(DUE + " and not_before > now() + interval '1 day'", id);
    }

    private List<UnsettledCustomer> due() throws Throwable {
        return due(id);
    }

    private List<UnsettledCustomer> due(UUID customer) throws Throwable {
        return subscribeAndAwait(() -> Panache.withSession(() -> due.of(List.of(customer))));
    }

    private void known(String externalId) throws SQLException {
        known(id, externalId);
    }

    private static void known(UUID customer, String externalId) throws SQLException {
        try (var connection = Database.connect()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("set constraints all immediate");
            try (var insert = connection.prepareStatement(KNOWN)) {
                insert.setObject(1, customer);
                insert.setObject(2, externalId);
                insert.executeUpdate();
            }
            try (var putOff = connection.prepareStatement(
                    "update entitlements_due set not_before = now() + interval '1 hour' where customer_id = ?")) {
                putOff.setObject(1, customer);
                putOff.executeUpdate();
            }
            connection.commit();
        }
    }
}
