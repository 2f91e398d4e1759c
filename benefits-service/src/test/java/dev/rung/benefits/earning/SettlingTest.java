package dev.rung.benefits.earning;

import static dev.rung.benefits.Database.count;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.benefits.Database;
import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.earning.facts.ReportedFact;
import dev.rung.benefits.earning.rules.SampleRules;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against the real database: the same facts end in the same lots whatever happens on the way.
@QuarkusTest
@WithTestResource(Servers.class)
class SettlingTest {

    @Inject
    Ledger ledger;

    @Inject
    Settling settling;

    @Inject
    EveryHourSettleWhatIsDue everyHour;

    @Inject
    SettableClock clock;

    private final CustomerStory alice = new CustomerStory();

    @BeforeEach
    void itIsMarch() {
        clock.set(CustomerStory.day(20));
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void manyDeliveriesAtTheSameTimeCountOnce() throws Exception {
        var first = alice.paid("o1", "1000", 1);
        take(List.of(first));
        var refunds = IntStream.range(0, 40)
                .mapToObj(i -> (Fact) alice.refunded("o1", "10", 2 + i * 0.1))
                .toList();
        var facts = Stream.concat(Stream.of(first), refunds.stream()).toList();
        var deliveries = new ArrayList<Callable<Void>>();
        for (var fact : refunds) {
            deliveries.add(() -> take(List.of(fact)));
            deliveries.add(() -> take(List.of(fact)));
        }
        deliveries.add(() -> take(facts));
        deliveries.add(() -> take(facts.reversed()));
        Collections.shuffle(deliveries, new Random(7));

        try (var clients = Executors.newFixedThreadPool(16)) {
            for (var delivery : clients.invokeAll(deliveries)) {
                delivery.get();
            }
        }

        assertThat(lots(alice)).isEqualTo(expected(facts));
        assertThat(total(alice)).isEqualTo(600);
        assertBooksBalance(alice);
    }

    @Test
    void whatDiesBeforeItsEndLeavesNothingAndIsTakenWhenItComesAgain() {
        var facts = List.<Fact>of(alice.paid("o1", "100", 1), alice.completed("o1", 2));

        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() ->
                        Panache.withTransaction(() -> settling.settle(told(facts))
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("killed"))))))
                .hasMessage("killed");

        assertThat(rows("facts")).isZero();
        assertThat(rows("balances")).isZero();
        assertThat(rows("transactions")).isZero();
        assertThat(count("select count(*) from outbox where key = ?", alice.customerId.toString()))
                .isZero();

        take(facts);
        take(facts);
        assertThat(total(alice)).isEqualTo(100);
        assertThat(rows("transactions")).isEqualTo(2);
    }

    @Test
    void anyOrderAndAnyBatchesOfManyCustomersEndWhereThePolicySays() throws Exception {
        var random = new Random(20260301);
        var customers =
                IntStream.range(0, 12).mapToObj(_ -> new CustomerStory()).toList();
        var told = new ArrayList<ReportedFact>();
        for (var customer : customers) {
            story(customer, random).forEach(fact -> told.add(new ReportedFact(customer.externalId, fact)));
        }
        var arriving = new ArrayList<>(told);
        arriving.addAll(told.subList(0, told.size() / 3));
        Collections.shuffle(arriving, random);
        var batches = new ArrayList<Callable<Void>>();
        for (int from = 0; from < arriving.size(); from += 7) {
            var batch = List.copyOf(arriving.subList(from, Math.min(from + 7, arriving.size())));
            batches.add(() -> settle(batch));
        }

        try (var partitions = Executors.newFixedThreadPool(4)) {
            for (var batch : partitions.invokeAll(batches)) {
                batch.get();
            }
        }

        for (var customer : customers) {
            var facts = told.stream()
                    .map(ReportedFact::fact)
                    .filter(fact -> fact.customerId().equals(customer.customerId))
                    .toList();
            assertThat(lots(customer)).isEqualTo(expected(facts));
            assertBooksBalance(customer);
        }
    }

    @Test
    void aRefundToldOfTwoOrdersTakesFromTheOneOfTheEarlierEventWhicheverCameFirst() {
        take(List.of(alice.paid("o1", "100", 1), alice.paid("o2", "100", 1), alice.paid("o3", "100", 1)));
        take(List.of(alice.refunded("R-2", "o2", "30", 6), alice.refunded("R-1", "o2", "40", 5)));
        assertThat(totals()).containsExactly("o1 100", "o2 30", "o3 100");

        take(List.of(alice.refunded("R-1", "o1", "40", 4)));
        assertThat(totals()).containsExactly("o1 60", "o2 70", "o3 100");

        take(List.of(alice.refunded("R-2", "o3", "30", 5)));
        assertThat(totals()).containsExactly("o1 60", "o2 100", "o3 70");
        assertBooksBalance(alice);
    }

    @Test
    void aPathOfAnOlderRevisionThatComesLateChangesOnlyTheTimeBefore() {
        take(List.of(alice.paid("o1", "100", 2), alice.paid("o2", "100", 4)));
        take(List.of(alice.path(2, CustomerStory.held("silver", 3))));
        take(List.of(alice.path(1, CustomerStory.held("gold", 1), CustomerStory.held("diamond", 3.5))));

        assertThat(lots(alice))
                .containsEntry("o1", "pending 0 available 150 gold")
                .containsEntry("o2", "pending 0 available 120 silver");
    }

    @Test
    void manyPathsAtTheSameTimeEndWhereTheHighestRevisionSays() throws Exception {
        take(List.of(alice.paid("o1", "100", 5)));
        var deliveries = new ArrayList<Callable<Void>>();
        for (int revision = 1; revision <= 30; revision++) {
            var path = alice.path(revision, CustomerStory.held(revision == 30 ? "gold" : "diamond", revision % 4));
            deliveries.add(() -> take(List.of(path)));
        }
        Collections.shuffle(deliveries, new Random(7));

        try (var clients = Executors.newFixedThreadPool(8)) {
            for (var delivery : clients.invokeAll(deliveries)) {
                delivery.get();
            }
        }

        assertThat(lots(alice)).containsEntry("o1", "pending 0 available 150 gold");
        assertBooksBalance(alice);
    }

    @Test
    void aPartToldAgainWithLessTakesBackWhatTheOrderHadEarned() {
        take(List.of(alice.part("o1", "deposit", "100", "500", 2), alice.part("o1", "balance", "400", "500", 3)));
        assertThat(totals()).containsExactly("o1 500");

        take(List.of(alice.part("o1", "deposit", "90", "500", 1)));

        assertThat(totals()).containsExactly("o1 0");
        assertBooksBalance(alice);
    }

    @Test
    void whatComesToItsEndExpiresOnceHoweverManyTimersRun() throws Exception {
        var customers =
                IntStream.range(0, 30).mapToObj(_ -> new CustomerStory()).toList();
        for (var customer : customers) {
            settle(List.of(
                    new ReportedFact(customer.externalId, customer.paid("o1", "100", 1)),
                    new ReportedFact(customer.externalId, customer.completed("o1", 2)),
                    new ReportedFact(customer.externalId, customer.paid("o2", "30", 3))));
        }
        clock.set(Instant.parse("2027-12-31T15:59:59Z"));
        settleAllThatIsDue();
        assertThat(count(
                        "select count(*) from transactions where kind = 'expire' and customer_id = ?",
                        customers.getFirst().customerId))
                .isZero();

        clock.set(Instant.parse("2027-12-31T16:00:00Z"));
        try (var instances = Executors.newFixedThreadPool(4)) {
            for (var done : instances.invokeAll(Collections.nCopies(4, this::settleAllThatIsDue))) {
                done.get();
            }
        }
        settleAllThatIsDue();

        for (var customer : customers) {
            assertThat(total(customer)).isZero();
            assertThat(count("select expired from balances where customer_id = ?", customer.customerId))
                    .isEqualTo(130);
            assertThat(count(
                            "select count(*) from transactions where kind = 'expire' and customer_id = ?",
                            customer.customerId))
                    .isEqualTo(2);
            assertBooksBalance(customer);
        }
    }

    @Test
    void lateNewsOfWhatEndedGivesTheCustomerNothingAndTakesNothing() {
        take(List.of(alice.paid("o1", "100", 1), alice.completed("o1", 2)));
        clock.set(Instant.parse("2028-01-01T00:00:00Z"));

        take(List.of(alice.refunded("o1", "40", 3)));

        assertThat(total(alice)).isZero();
        assertThat(count("select expired from lots where customer_id = ?", alice.customerId))
                .isEqualTo(60);

        take(List.of(alice.path(1, CustomerStory.held("diamond", 0))));

        assertThat(total(alice)).isZero();
        assertThat(count("select expired from lots where customer_id = ?", alice.customerId))
                .isEqualTo(120);
        assertBooksBalance(alice);
    }

    /// Nobody tells facts of what people gave: it ends as it stands.
    @Test
    void pointsThatNoFactDecidesBeginAndEndByThemselves() throws Throwable {
        var holder = new LotHolder(alice.customerId, alice.externalId);
        var source = new Source(SourceKind.ADJUSTMENT, "a1", null);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, SampleRules.SHANGHAI);
        var target = LotTarget.given(
                alice.customerId, source, 50, now, today.plusDays(2), today.plusDays(9), SampleRules.SHANGHAI);
        for (int i = 0; i < 2; i++) {
            VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> ledger.lock(List.of(holder))
                    .chain(() ->
                            ledger.settle(List.of(target), _ -> new SettlementCause(CauseKind.DECISION, null, now)))));
        }
        assertThat(count("select pending from balances where customer_id = ?", alice.customerId))
                .isEqualTo(50);

        clock.advance(Duration.ofDays(2));
        settleAllThatIsDue();
        assertThat(count("select available from balances where customer_id = ?", alice.customerId))
                .isEqualTo(50);
        clock.advance(Duration.ofDays(8));
        settleAllThatIsDue();
        settleAllThatIsDue();

        assertThat(total(alice)).isZero();
        assertThat(rows("transactions")).isEqualTo(3);
        assertBooksBalance(alice);
    }

    @Test
    void aLotNamesItsOrdersShop() {
        var paid = alice.paid("o1", "100", 1);
        take(List.of(new Fact.Paid(
                paid.eventId(), paid.customerId(), paid.occurredAt(), "o1", null, paid.amount(), null, "/shop")));
        take(List.of(alice.refunded("o1", "40", 2)));

        for (var table : List.of("lots", "transactions", "facts")) {
            assertThat(count(
                            "select count(*) from " + table + " where customer_id = ? and shop = '/shop'",
                            alice.customerId))
                    .as(table)
                    .isEqualTo(table.equals("facts") ? 1 : rows(table));
        }
    }

    private static List<Fact> story(CustomerStory customer, Random random) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < 8; i++) {
            facts.add(customer.paid("o" + i, amount(random, 300), random.nextDouble(20)));
        }
        for (int i = 0; i < 3; i++) {
            facts.add(customer.refunded("o" + random.nextInt(9), amount(random, 200), random.nextDouble(20)));
            facts.add(customer.completed("o" + random.nextInt(9), random.nextDouble(20)));
        }
        // half of the customers have refunds that name no order, so both ways of looking at a customer are taken
        for (int i = 0; random.nextBoolean() && i < 3; i++) {
            facts.add(customer.refunded(amount(random, 400), random.nextDouble(20)));
        }
        // told again under other event ids, of other orders and with other amounts
        for (int i = 0; i < 3; i++) {
            facts.add(customer.refunded(
                    "R-" + i % 2, "o" + random.nextInt(9), amount(random, 100), random.nextDouble(20)));
            facts.add(customer.paid("o" + random.nextInt(8), amount(random, 300), random.nextDouble(20)));
            facts.add(customer.part("o9", "p" + i % 2, amount(random, 100), "90", random.nextDouble(20)));
        }
        facts.add(customer.reached("silver", random.nextDouble(10)));
        facts.add(customer.reached("diamond", 10 + random.nextDouble(5)));
        facts.add(customer.reached("bronze", 15 + random.nextDouble(5)));
        facts.add(customer.reached("gold", 10 + random.nextDouble(9)));
        return facts;
    }

    private static String amount(Random random, int most) {
        return "%d.%02d".formatted(random.nextInt(most), random.nextInt(100));
    }

    private Map<String, String> expected(List<Fact> facts) {
        var expected = new TreeMap<String, String>();
        for (var target :
                SampleRules.policy(SampleRules.delivered()).targets(CustomerStory.history(facts), clock.instant())) {
            var active = target.activeSince().isPresent();
            if (target.earned() == 0) {
                continue;
            }
            expected.put(
                    target.source().id(),
                    "pending %d available %d %s"
                            .formatted(
                                    active ? 0 : target.retained(),
                                    active ? target.retained() : 0,
                                    requireNonNull(target.reason()).tier()));
        }
        return expected;
    }

    private static Map<String, String> lots(CustomerStory customer) {
        var lots = new TreeMap<String, String>();
        try (var connection = Database.connect();
                var query = connection.prepareStatement("select * from lots where customer_id = ?")) {
            query.setObject(1, customer.customerId);
            var row = query.executeQuery();
            while (row.next()) {
                if (row.getLong("issued") == 0) {
                    continue;
                }
                lots.put(
                        row.getString("source_id"),
                        "pending %d available %d %s"
                                .formatted(row.getLong("pending"), row.getLong("available"), row.getString("tier")));
            }
            return lots;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long total(CustomerStory customer) {
        return count("select pending + available from balances where customer_id = ?", customer.customerId);
    }

    private List<String> totals() {
        var totals = new ArrayList<String>();
        try (var connection = Database.connect();
                var query = connection.prepareStatement(
                        "select source_id, pending + available from lots where customer_id = ? order by source_id")) {
            query.setObject(1, alice.customerId);
            var row = query.executeQuery();
            while (row.next()) {
                totals.add(row.getString(1) + " " + row.getLong(2));
            }
            return totals;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As the timer does.
    private boolean settleAllThatIsDue() {
        try {
            VertxContextSupport.subscribeAndAwait(everyHour::settle);
            return true;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private long rows(String table) {
        return count("select count(*) from " + table + " where customer_id = ?", alice.customerId);
    }

    private static void assertBooksBalance(CustomerStory customer) {
        var lots = "select coalesce(sum(pending + available), 0) from lots where customer_id = ?";
        var entries = """
                select coalesce(sum(e.points), 0) from entries e join transactions t on t.id = e.transaction_id
                where t.customer_id = ? and e.account""";
        var expired = count("select expired from balances where customer_id = ?", customer.customerId);
        assertThat(count(lots, customer.customerId)).isEqualTo(total(customer));
        assertThat(count("select coalesce(sum(expired), 0) from lots where customer_id = ?", customer.customerId))
                .isEqualTo(expired);
        assertThat(count(entries + " in ('pending', 'available')", customer.customerId))
                .isEqualTo(total(customer));
        assertThat(count(entries + " = 'expired'", customer.customerId)).isEqualTo(expired);
        assertThat(count(entries + " = 'programme'", customer.customerId)).isEqualTo(-total(customer) - expired);
    }

    private Void take(List<? extends Fact> facts) {
        return settle(told(facts));
    }

    private Void settle(List<ReportedFact> told) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> settling.settle(told));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ReportedFact> told(List<? extends Fact> facts) {
        return facts.stream()
                .map(fact -> new ReportedFact(alice.externalId, fact))
                .toList();
    }
}
