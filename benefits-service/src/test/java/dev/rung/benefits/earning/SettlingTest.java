package dev.rung.benefits.earning;

import static dev.rung.benefits.Database.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.benefits.Database;
import dev.rung.benefits.earning.Settling.Told;
import dev.rung.platform.again.Together;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
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
    Settling settling;

    @Inject
    EarningPolicy policy;

    @Inject
    SettableClock clock;

    private final Tale alice = new Tale();

    @BeforeEach
    void itIsMarch() {
        clock.set(Tale.day(20));
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

        assertThat(lots(alice)).isEqualTo(claimed(facts));
        assertThat(total(alice)).isEqualTo(600);
        assertBooksBalance(alice);
    }

    @Test
    void whatDiesBeforeItsEndLeavesNothingAndIsTakenWhenItComesAgain() {
        var facts = List.<Fact>of(alice.paid("o1", "100", 1), alice.completed("o1", 2));

        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() ->
                        Panache.withTransaction(() -> settling.take(told(facts))
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
    void oneFactThatCannotBeTakenHoldsNoNeighbourBack() {
        var impossible = new Fact.Paid(UUID.randomUUID(), alice.customerId, Tale.day(1), "o2", new BigDecimal("-1"));
        var facts = List.of(alice.paid("o1", "100", 1), impossible, alice.paid("o3", "50", 1));

        assertThatThrownBy(
                        () -> VertxContextSupport.subscribeAndAwait(() -> Together.take(told(facts), settling::take)))
                .hasStackTraceContaining("facts_amount_check");

        assertThat(lots(alice)).containsOnlyKeys("o1", "o3");
    }

    @Test
    void anyOrderAndAnyBatchesOfManyCustomersEndWhereThePolicySays() throws Exception {
        var random = new Random(20260301);
        var customers = IntStream.range(0, 12).mapToObj(_ -> new Tale()).toList();
        var told = new ArrayList<Told>();
        for (var customer : customers) {
            story(customer, random).forEach(fact -> told.add(new Told(customer.externalId, fact)));
        }
        var arriving = new ArrayList<>(told);
        arriving.addAll(told.subList(0, told.size() / 3));
        Collections.shuffle(arriving, random);
        var batches = new ArrayList<Callable<Void>>();
        for (int from = 0; from < arriving.size(); from += 7) {
            var batch = List.copyOf(arriving.subList(from, Math.min(from + 7, arriving.size())));
            batches.add(() -> takeTold(batch));
        }

        try (var partitions = Executors.newFixedThreadPool(4)) {
            for (var batch : partitions.invokeAll(batches)) {
                batch.get();
            }
        }

        for (var customer : customers) {
            var facts = told.stream()
                    .map(Told::fact)
                    .filter(fact -> fact.customerId().equals(customer.customerId))
                    .toList();
            assertThat(lots(customer)).isEqualTo(claimed(facts));
            assertBooksBalance(customer);
        }
    }

    @Test
    void aTierKeptBeforeTiersCouldBeLostStillCounts() throws SQLException {
        Database.execute("""
                insert into facts (event_id, customer_id, kind, tier, rank, occurred_at)
                values (gen_random_uuid(), ?, 'tier_reached', 'gold', 3, '2026-03-01')""", alice.customerId);

        take(List.of(alice.paid("o1", "100", 1)));
        take(List.of(alice.changed("gold", "silver", 2), alice.paid("o2", "100", 3)));

        assertThat(lots(alice))
                .containsEntry("o1", "pending 0 available 150 gold")
                .containsEntry("o2", "pending 0 available 120 silver");
    }

    @Test
    void aTierChangeThatDoesNotSayWhereItLeadsFromIsRefused() {
        assertThatThrownBy(() -> take(List.of(alice.reachedLongAgo("gold", 1))))
                .hasStackTraceContaining("facts_changes_lead_from_somewhere");
    }

    private static List<Fact> story(Tale customer, Random random) {
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
        facts.add(customer.reached("silver", random.nextDouble(10)));
        facts.add(customer.changed("silver", "diamond", 10 + random.nextDouble(5)));
        facts.add(customer.changed("diamond", "bronze", 15 + random.nextDouble(5)));
        return facts;
    }

    private static String amount(Random random, int most) {
        return "%d.%02d".formatted(random.nextInt(most), random.nextInt(100));
    }

    private Map<String, String> claimed(List<Fact> facts) {
        var claimed = new TreeMap<String, String>();
        for (var claim : policy.claims(History.of(facts), clock.instant())) {
            var active = claim.activeSince().isPresent();
            claimed.put(
                    claim.orderId(),
                    "pending %d available %d %s"
                            .formatted(
                                    active ? 0 : claim.keeps(),
                                    active ? claim.keeps() : 0,
                                    claim.reason().tier()));
        }
        return claimed;
    }

    private static Map<String, String> lots(Tale customer) {
        var lots = new TreeMap<String, String>();
        try (var connection = Database.connect();
                var query = connection.prepareStatement("select * from lots where customer_id = ?")) {
            query.setObject(1, customer.customerId);
            var row = query.executeQuery();
            while (row.next()) {
                lots.put(
                        row.getString("order_id"),
                        "pending %d available %d %s"
                                .formatted(row.getLong("pending"), row.getLong("available"), row.getString("tier")));
            }
            return lots;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long total(Tale customer) {
        return count("select pending + available from balances where customer_id = ?", customer.customerId);
    }

    private long rows(String table) {
        return count("select count(*) from " + table + " where customer_id = ?", alice.customerId);
    }

    private static void assertBooksBalance(Tale customer) {
        var lots = "select coalesce(sum(pending + available), 0) from lots where customer_id = ?";
        var entries = """
                select coalesce(sum(e.points), 0) from entries e join transactions t on t.id = e.transaction_id
                where t.customer_id = ? and e.account""";
        assertThat(count(lots, customer.customerId)).isEqualTo(total(customer));
        assertThat(count(entries + " <> 'issued'", customer.customerId)).isEqualTo(total(customer));
        assertThat(count(entries + " = 'issued'", customer.customerId)).isEqualTo(-total(customer));
    }

    private Void take(List<? extends Fact> facts) {
        return takeTold(told(facts));
    }

    private Void takeTold(List<Told> told) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> settling.take(told));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Told> told(List<? extends Fact> facts) {
        return facts.stream().map(fact -> new Told(alice.externalId, fact)).toList();
    }
}
