package dev.rung.benefits.merge;

import static dev.rung.benefits.Database.count;
import static dev.rung.benefits.redemption.Member.theBooksHold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.Shopper;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.Spending;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.benefits.ledger.spending.SpendingOutcome;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Done;
import dev.rung.benefits.ledger.spending.SpendingOutcome.NotEnough;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Repeated;
import dev.rung.benefits.redemption.Member;
import dev.rung.testing.Servers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The points of two customers who turn out to be one: A is part of B.
@QuarkusTest
@WithTestResource(Servers.class)
class MergedAccountsTest {

    private static final Instant NOW = Instant.now();
    private static final LocalDate SOON = LocalDate.now().plusMonths(2);
    private static final LocalDate LATER = LocalDate.now().plusMonths(9);
    private static final Source MUG = new Source(SourceKind.REDEMPTION, "mug", null);

    @Inject
    Ledger ledger;

    @Inject
    Spending spending;

    private Member a;
    private Member b;

    @BeforeEach
    void aHasPointsThatEndSoonAndBSomeThatEndLater() {
        a = new Member(ledger).withPoints("a", 30, SOON, NOW);
        b = new Member(ledger).withPoints("b", 70, LATER, NOW);
    }

    @Test
    void whoeverIsAskedForAnswersWithThePointsOfBoth() {
        a.shopper.isPartOf(b.shopper);

        for (var asked : List.of(a.shopper, b.shopper)) {
            assertThat(asked.points().getInt("available")).isEqualTo(100);
            assertThat(asked.points().getList("expiring.points")).isEqualTo(List.of(30, 70));
            assertThat(asked.entries()).hasSize(4);
            assertThat(asked.entries().getFirst()).doesNotContainKey("part");
            assertThat(asked.entries().getLast()).containsEntry("part", a.shopper.externalId);
        }
        a.has(30, 0, 0);
        b.has(70, 0, 0);
        theBooksHold();
    }

    @Test
    void pointsOfBothAreSpentThoseThatEndFirstBeforeTheOthers() {
        a.shopper.isPartOf(b.shopper);

        assertThat(reserve(b, 101)).isEqualTo(new NotEnough(100));
        assertThat(reserve(b, 50)).isInstanceOf(Done.class);
        assertThat(reserve(b, 50)).isInstanceOf(Repeated.class);
        a.has(0, 30, 0);
        b.has(50, 20, 0);
        theBooksHold();

        assertThat(redeem(b)).isInstanceOf(Done.class);
        assertThat(redeem(b)).isInstanceOf(Repeated.class);
        a.has(0, 0, 30);
        b.has(50, 0, 20);
        assertThat(run(() -> spending.restore(b.holder(), MUG, 25, CauseKind.REFUND)))
                .isInstanceOf(Done.class);
        a.has(5, 0, 25);
        b.has(70, 0, 0);
        theBooksHold();
    }

    @Test
    void undoneEachAccountIsWhatItsOwnLotsAre() {
        a.shopper.isPartOf(b.shopper);
        reserve(b, 50);
        redeem(b);

        a.shopper.isPartOf(null);

        assertThat(a.shopper.points().getInt("available")).isZero();
        assertThat(b.shopper.points().getInt("available")).isEqualTo(50);
        assertThat(a.shopper.entries()).extracting(entry -> entry.get("kind")).contains("reserve", "redeem");
        assertThat(run(() -> spending.restore(b.holder(), MUG, 50, CauseKind.REFUND)))
                .isInstanceOf(Done.class);
        a.has(30, 0, 0);
        b.has(70, 0, 0);
        theBooksHold();
    }

    @Test
    void anOpenReservationOfThePartGoesOnByItsId() {
        reserve(a, 20);
        a.shopper.isPartOf(b.shopper);

        assertThat(redeem(a)).isInstanceOf(Done.class);

        a.has(10, 0, 20);
        b.has(70, 0, 0);
        theBooksHold();
    }

    @Test
    void aMergeThatIsToldBeforeAnyFactIsOneAllTheSame() {
        var early = new Shopper();
        var kept = new Shopper();
        early.registers().isPartOf(kept);
        kept.registers();

        early.pays("o1", "40", NOW.minusSeconds(60)).completes("o1", NOW.minusSeconds(30));
        kept.pays("o1", "20", NOW.minusSeconds(60)).completes("o1", NOW.minusSeconds(30));
        early.awaitAllProcessed();
        kept.awaitAllProcessed();
        early.isSentAgain().awaitAllProcessed();

        assertThat(kept.points().getInt("available")).isEqualTo(60);
        assertThat(count("select count(*) from balances where external_id = ''"))
                .isZero();
        early.getsBack("o1", "40", NOW).awaitAllProcessed();
        assertThat(kept.points().getInt("available")).isEqualTo(20);
        theBooksHold();
    }

    @Test
    void aChainIsOneUntilItIsUndoneInTheMiddle() {
        var c = new Member(ledger).withPoints("c", 5, LATER, NOW);
        b.shopper.isPartOf(c.shopper);
        a.shopper.isPartOf(b.shopper);
        assertThat(a.shopper.points().getInt("available")).isEqualTo(105);

        b.shopper.isPartOf(null);

        assertThat(a.shopper.points().getInt("available")).isEqualTo(100);
        assertThat(c.shopper.points().getInt("available")).isEqualTo(5);
    }

    private SpendingOutcome reserve(Member member, long points) {
        return run(() -> spending.reserve(member.holder(), MUG, points));
    }

    private SpendingOutcome redeem(Member member) {
        return run(() -> spending.redeem(member.holder(), MUG));
    }

    private static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
