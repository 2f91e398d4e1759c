package dev.rung.benefits.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The database refuses these from every client.
@QuarkusTest
@WithTestResource(Servers.class)
class GuardsOfTheLedgerTest {

    private final Shopper alice = new Shopper();

    @BeforeEach
    void aliceHasPoints() {
        alice.registers().pays("o1", "100", Instant.now()).awaitAllProcessed();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theServiceHasNoRightToChangeWhatIsWritten(String sql) {
        assertThatThrownBy(() -> Database.execute(sql)).hasMessageContaining("permission denied for table");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void andWhoTakesTheRightIsRefusedAllTheSame(String sql) throws SQLException {
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("grant all on transactions, entries, facts, extended_lots to benefits");

            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
        }
    }

    /// PostgreSQL needs the right to some column where another table refers to a row.
    @Test
    void theOnlyColumnThatMayBeChangedIsOneThatCannotBe() {
        assertThatThrownBy(() -> Database.execute("update transactions set number = 1"))
                .hasMessageContaining("can only be updated to DEFAULT");
        assertThatThrownBy(() -> Database.execute("update transactions set number = default"))
                .hasMessageContaining("append-only");
    }

    @Test
    void aTransactionThatDoesNotBalanceIsRefusedAtTheEnd() throws SQLException {
        try (var connection = Database.connect()) {
            connection.setAutoCommit(false);
            var transaction = transaction(connection, "unbalanced");
            entry(connection, transaction, "programme", -10);
            entry(connection, transaction, "pending", 11);

            assertThatThrownBy(connection::commit).hasMessageContaining("does not balance: 2 entries, sum 1");
        }
    }

    @Test
    void aTransactionWithoutEntriesIsRefused() throws SQLException {
        try (var connection = Database.connect()) {
            connection.setAutoCommit(false);
            transaction(connection, "empty");

            assertThatThrownBy(connection::commit).hasMessageContaining("does not balance: 0 entries");
        }
    }

    @Test
    void noEntryIsSlippedIntoAnOldTransaction() throws SQLException {
        try (var connection = Database.connect()) {
            connection.setAutoCommit(false);
            var old = UUID.nameUUIDFromBytes((alice.id + "/order/o1/1").getBytes(UTF_8));
            entry(connection, old, "available", 5);

            assertThatThrownBy(connection::commit).hasMessageContaining("does not balance: 3 entries, sum 5");
        }
    }

    @Test
    void aKeyIsUsedOnce() throws SQLException {
        try (var connection = Database.connect()) {
            connection.setAutoCommit(false);

            assertThatThrownBy(() -> transaction(connection, "order/o1/1"))
                    .hasMessageContaining("transactions_customer_id_key_key");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update balances set available = -1 where customer_id = ?",
                "update balances set pending = -1 where customer_id = ?",
                "update lots set available = -1 where customer_id = ?",
                "update lots set pending = -1 where customer_id = ?"
            })
    void nobodyHasLessThanNothing(String sql) {
        assertThatThrownBy(() -> Database.execute(sql, alice.id)).hasMessageContaining("violates check constraint");
    }

    @Test
    void anOverdraftIsPossibleOnlyWhereTheRuleAllowedIt() throws SQLException {
        var changed = Database.execute(
                "update lots set available = -1, earned = 99, overdraft = true where customer_id = ? and source_id = 'o1'",
                alice.id);
        Database.execute(
                "update lots set available = 0, earned = 100, overdraft = false where customer_id = ?", alice.id);

        assertThat(changed).isEqualTo(1);
    }

    static Stream<String> changes() {
        return Stream.of(
                "update transactions set source_id = 'o2'",
                "delete from transactions",
                "truncate transactions cascade",
                "update entries set points = points + 1",
                "delete from entries",
                "truncate entries",
                "update facts set amount = 1 where amount is not null",
                "delete from facts",
                "truncate facts cascade");
    }

    private UUID transaction(Connection connection, String key) throws SQLException {
        var id = UUID.randomUUID();
        try (var insert = connection.prepareStatement("""
                insert into transactions (id, customer_id, key, kind, source_kind, source_id, cause, occurred_at, occurred_on)
                values (?, ?, ?, 'adjust', 'order', 'o1', 'time', now(), current_date)""")) {
            insert.setObject(1, id);
            insert.setObject(2, alice.id);
            insert.setString(3, key);
            insert.executeUpdate();
        }
        return id;
    }

    private void entry(Connection connection, UUID transaction, String account, long points) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into entries (transaction_id, lot_id, account, points)
                select ?, id, ?, ? from lots where customer_id = ? and source_id = 'o1'""")) {
            insert.setObject(1, transaction);
            insert.setString(2, account);
            insert.setLong(3, points);
            insert.setObject(4, alice.id);
            insert.executeUpdate();
        }
    }
}
