package dev.rung.benefits;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.benefits.redemption.Member;
import dev.rung.contracts.Money;
import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// All orders of a real shop, where `-Drung.data=` names the folder with the file; the expectation is worked out here
/// in the plainest way. Nobody reaches a tier, and everything is older than fifteen days; most of it has expired.
@QuarkusTest
@WithTestResource(Servers.class)
@EnabledIfSystemProperty(named = "rung.data", matches = ".+")
class RealOrdersTest {

    private static final String FILE = "online-retail-2010-12_2011-07.csv.gz";

    @Test
    void everyCustomerHasThePointsThatTheirOrdersEarnBeforeAndAfterRefunds() throws IOException {
        var invoices = invoices();
        var orders = invoices.values().stream().filter(one -> !one.refund()).toList();
        var refunds = invoices.values().stream().filter(Invoice::refund).toList();
        var ids = invoices.values().stream().map(Invoice::customer).distinct().toList();

        settled(orders, ids, orders.size());
        everyCustomerHas(ids, orders);
        settled(refunds, ids, invoices.size());
        everyCustomerHas(ids, invoices.values());
        Member.theBooksHold();
        theLiabilityIsTheLedgers();
    }

    /// Points of these years are at their end by now, so all that was earned and not taken back has expired.
    private static void theLiabilityIsTheLedgers() {
        var report = given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/api/v1/points/liability")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (var account : Map.of("outstanding", "'pending', 'available', 'reserved'", "expired", "'expired'")
                .entrySet()) {
            var ledger = Database.count(
                    "select coalesce(sum(points), 0) from entries where account in (%s)".formatted(account.getValue()));
            assertThat(report.getLong(account.getKey())).isEqualTo(ledger);
            assertThat(report.getList("shops." + account.getKey(), Long.class).stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(ledger);
        }
    }

    private static void settled(List<Invoice> told, List<UUID> customers, int known) {
        var began = Instant.now();
        told.parallelStream()
                .forEach(invoice ->
                        Events.send(Topic.BEHAVIOUR, invoice.customer().toString(), invoice.behaviour()));
        var sent = Duration.between(began, Instant.now());

        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> known(customers) == known);

        System.out.printf("%d sent in %s, settled in %s%n", told.size(), sent, Duration.between(began, Instant.now()));
    }

    /// One by one, and so in all.
    private static void everyCustomerHas(List<UUID> customers, Collection<Invoice> told) {
        var own = told.stream().collect(groupingBy(Invoice::customer));
        for (var customer : customers) {
            assertThat(Database.count(
                            "select coalesce(sum(available + expired), 0)::bigint from balances where customer_id = ?",
                            customer))
                    .isEqualTo(points(own.getOrDefault(customer, List.of())));
        }
    }

    private static long known(List<UUID> customers) {
        var all = customers.stream().map(UUID::toString).toList();
        return Database.count(
                "select count(*) from facts where customer_id = any (cast(? as uuid[]))",
                "{" + String.join(",", all) + "}");
    }

    private static long points(List<Invoice> invoices) {
        var left = new HashMap<String, BigDecimal>();
        var paid = invoices.stream()
                .filter(invoice -> !invoice.refund())
                .sorted(comparing(Invoice::at).thenComparing(Invoice::eventId))
                .toList();
        paid.forEach(invoice -> left.put(invoice.number(), invoice.total()));
        invoices.stream().filter(Invoice::refund).sorted(comparing(Invoice::at)).forEach(refund -> {
            var missing = refund.total();
            for (var order : paid.reversed()) {
                if (!order.at().isAfter(refund.at())) {
                    var part = missing.min(left.getOrDefault(order.number(), BigDecimal.ZERO));
                    left.merge(order.number(), part.negate(), BigDecimal::add);
                    missing = missing.subtract(part);
                }
            }
        });
        return left.values().stream()
                .mapToLong(rest -> rest.setScale(0, RoundingMode.FLOOR).longValueExact())
                .sum();
    }

    private static Map<String, Invoice> invoices() throws IOException {
        var run = UUID.randomUUID();
        var invoices = new LinkedHashMap<String, Invoice>();
        for (var line : lines()) {
            var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
            var price = new BigDecimal(cells[5]);
            if (!cells[6].isEmpty() && price.signum() > 0) {
                var number = cells[0];
                var amount = price.multiply(new BigDecimal(cells[3])).abs();
                var customer = UUID.nameUUIDFromBytes((run + cells[6]).getBytes(UTF_8));
                invoices.merge(
                        number,
                        new Invoice(run, number, customer, Instant.parse(cells[4].replace(' ', 'T') + "Z"), amount),
                        (one, two) -> new Invoice(
                                run,
                                number,
                                one.customer(),
                                one.at(),
                                one.total().add(two.total())));
            }
        }
        return invoices;
    }

    private static List<String> lines() throws IOException {
        var file = Path.of(System.getProperty("rung.data"), FILE);
        try (var reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            return new ArrayList<>(reader.lines().skip(1).toList());
        }
    }

    private record Invoice(UUID run, String number, UUID customer, Instant at, BigDecimal total) {

        boolean refund() {
            return number.startsWith("C");
        }

        /// Of two orders of one minute, the one with the smaller id is the older.
        UUID eventId() {
            return UUID.nameUUIDFromBytes((run + number).getBytes(UTF_8));
        }

        Behaviour behaviour() {
            var event = new Behaviour.Event(eventId(), customer, "C-" + customer, at, null);
            var money = new Money(total, "CNY");
            return refund()
                    ? new Behaviour.OrderRefunded(event, number, null, money)
                    : new Behaviour.OrderPaid(event, number, money, List.of(), null, null);
        }
    }
}
