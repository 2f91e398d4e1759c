package dev.rung.platform.audit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rung.platform.Database;
import dev.rung.platform.Transactions;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class AuditTest {

    @Inject
    Audit audit;

    @Inject
    Verification verification;

    @Inject
    EveryNightVerifyTheAudit everyNight;

    @Inject
    Transactions transactions;

    @BeforeEach
    void startANewBook() {
        tamper("truncate audit");
    }

    @Test
    void anEmptyBookIsIntact() throws SQLException {
        assertThat(verification.verify()).isEqualTo(new ChainVerdict.Intact(0, ChainHead.START.hash()));
    }

    @Test
    void whatWasDoneIsFoundByWhomAndWhat() throws SQLException {
        transactions.run(() -> audit.record(
                "mei", "manual-points.granted", "C-ALICE", Map.of("points", 500, "cost", new BigDecimal("12.30"))));

        assertThat(Database.APPLICATION.count("audit where actor = 'mei' and action = 'manual-points.granted'"
                        + " and subject = 'C-ALICE' and entry like '%{\"cost\":12.30,\"points\":500}%'"))
                .isEqualTo(1);
        assertThat(verification.verify()).isInstanceOf(ChainVerdict.Intact.class);
    }

    /// Entries stay for ever, and members may be erased.
    @Test
    void membersActByOneName() throws SQLException {
        transactions.run(() -> audit.record("customer:C-ALICE", "consent.given", "7", Map.of()));

        assertThat(Database.APPLICATION.count("audit where actor = 'customer' and entry not like '%ALICE%'"))
                .isEqualTo(1);
    }

    @Test
    void whatWasNotCommittedIsNotWrittenDown() throws SQLException {
        record("first");

        assertThatThrownBy(() -> transactions.run(() -> audit.record("mei", "policy.published", "2", Map.of())
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("no luck")))))
                .hasRootCauseMessage("no luck");
        record("second");

        assertThat(Database.APPLICATION.count("audit")).isEqualTo(2);
        assertThat(verification.verify()).isInstanceOf(ChainVerdict.Intact.class);
    }

    @Test
    void severalEntriesOfOneTransactionFollowEachOther() throws SQLException {
        transactions.run(() -> audit.record("mei", "policy.approved", "2", Map.of())
                .chain(() -> audit.record("mei", "policy.published", "2", Map.of())));

        assertThat(verification.verify()).isInstanceOf(ChainVerdict.Intact.class);
        assertThat(Database.APPLICATION.count("audit")).isEqualTo(2);
    }

    /// Without the advisory lock several would see the same last entry, and all but one
    /// would fail on the primary key.
    @Test
    void writersAtTheSameTimeKeepOneChain() throws Exception {
        var writers = IntStream.range(0, 40)
                .mapToObj(writer -> transactions.start(
                        () -> audit.record("writer " + writer, "counted", Integer.toString(writer), Map.of())))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).get(60, SECONDS);

        assertThat(verification.verify())
                .isInstanceOfSatisfying(
                        ChainVerdict.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo(40));
    }

    @Test
    void withoutATransactionItRefuses() {
        assertThatThrownBy(() -> transactions.runInSession(() -> audit.record("mei", "a", "b", Map.of())))
                .hasMessageContaining("Audit must be called inside a transaction");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set entry = '{}'",
                "delete from audit",
                "truncate audit",
                "update audit set actor = 'nobody'"
            })
    void theDatabaseRefusesToRewriteIt(String sql) {
        record("first");

        assertThatThrownBy(() -> Database.APPLICATION.execute(sql)).isNotNull();
        assertThat(Database.APPLICATION.count("audit where subject = 'first'")).isEqualTo(1);
    }

    /// By someone who owns the table and has switched its guards off.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit set entry = replace(entry, 'second', 'another') where position = 2 | 2 | changed",
                "update audit set hash = repeat('f', 64) where position = 2 | 2 | changed",
                "update audit set previous = repeat('f', 64) where position = 3 | 3 | does not follow",
                "delete from audit where position = 1 | 1 | missing",
                "delete from audit where position = 2 | 2 | missing",
            })
    void whoeverTampersWithItIsFoundOutAtTheVeryEntry(String tampering, long position, String reason)
            throws SQLException {
        record("first");
        record("second");
        record("third");

        tamper(tampering);

        assertThat(verification.verify()).isInstanceOfSatisfying(ChainVerdict.Broken.class, broken -> {
            assertThat(broken.position()).isEqualTo(position);
            assertThat(broken.reason()).contains(reason);
        });
    }

    /// Even one who computes the hash of the changed entry anew.
    @Test
    void aForgedHashBreaksTheNextEntry() throws SQLException {
        record("first");
        record("second");
        var forged = ChainHead.START.next("{\"actor\":\"forger\",\"action\":\"a\",\"subject\":\"b\"}");

        tamper("update audit set entry = '%s', hash = '%s' where position = 1"
                .formatted(forged.entry(), forged.hash()));

        assertThat(verification.verify())
                .isEqualTo(new ChainVerdict.Broken(2, "does not follow from the entry before"));
    }

    @Test
    void theNightFindsItToo() {
        record("first");
        assertThat(foundAtNight()).isZero();

        tamper("update audit set entry = replace(entry, 'first', 'another') where position = 1");
        assertThat(foundAtNight()).isEqualTo(1);
    }

    private long foundAtNight() {
        Database.APPLICATION.execute(
                "update nightly_checks set night = '-infinity', found = null where name = 'audit'");
        everyNight.verify();
        await().atMost(30, SECONDS)
                .until(() ->
                        Database.APPLICATION.count("nightly_checks where name = 'audit' and found is not null") == 1);
        return Database.APPLICATION.count("nightly_checks where name = 'audit' and found = 1");
    }

    private void record(String subject) {
        transactions.run(() -> audit.record("mei", "tested", subject, Map.of("why", "to see")));
    }

    private static void tamper(String sql) {
        Database.APPLICATION.execute(
                "alter table audit disable trigger all; %s; alter table audit enable trigger all".formatted(sql));
    }
}
