package dev.rung.customer.imports;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.event;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.intake.CloudEvents.paid;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.contracts.Topic;
import dev.rung.customer.Tables;
import dev.rung.customer.intake.ImportedEvents;
import dev.rung.customer.intake.ImportedEvents.ImportedEvent;
import dev.rung.customer.intake.ImportedRows;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class OrderImportTest {

    private static final String[] FIELDS = {"externalId", "orderId", "amount", "paidAt", "completedAt"};
    private static final String HEAD = String.join(",", FIELDS) + "\n";

    @Inject
    ImportedEvents events;

    private final String customer = newCustomer();
    private final String batch = newId();

    @AfterEach
    void theDatabaseKeepsAgain() throws SQLException {
        Tables.execute("drop trigger if exists lost on data_import");
        Tables.execute("drop trigger if exists cancelled on order_holder");
        Tables.execute("drop trigger if exists broken on order_holder");
    }

    @Test
    void ordersAreTakenInAsEventsOnceInWhicheverFile() {
        var one = ImportedFile.of("orders", HEAD + row(1, "10", "2026-03-02", ""));
        one.dryRun(FIELDS).body("dryRun.created", equalTo(1));
        one.get("/changes").body("changes[0].changes.field", contains("order.paid"));
        assertThat(sent()).isEmpty();
        one.run().body("counts.created", equalTo(1));
        assertThat(sent()).hasSize(1).first().asString().contains("order.paid");

        var other = ImportedFile.of(
                "orders", HEAD + row(1, "10", "2026-03-02", "2026-03-09") + row(2, "5", "2026-03-03", ""));
        other.dryRun(FIELDS).body("dryRun.changed", equalTo(1)).body("dryRun.created", equalTo(1));
        other.run().body("counts.changed", equalTo(1)).body("counts.created", equalTo(1));
        var again = ImportedFile.of(
                "orders", HEAD + row(1, "10", "2026-03-02", "2026-03-09") + row(2, "5", "2026-03-03", ""));
        again.dryRun(FIELDS).body("dryRun.unchanged", equalTo(2));
        again.run().body("counts.unchanged", equalTo(2));

        assertThat(new HashSet<>(sent())).hasSize(3);
    }

    @Test
    void aRowIsTakenInAsAWholeOrSetAside() {
        var quarantined = Tables.count("quarantined_event");
        var file = ImportedFile.of(
                "orders",
                HEAD
                        + row(1, "ten", "2026-03-02", "2026-03-03")
                        + row(2, "10", "2999-03-02", "2026-03-03")
                        + row(3, "10", "2026-03-02", "")
                        + row(3, "11", "2026-03-02", ""));

        file.dryRun(FIELDS).body("dryRun.created", equalTo(1)).body("dryRun.refused", equalTo(3));
        file.run().body("counts.created", equalTo(1)).body("counts.refused", equalTo(3));

        assertThat(sent()).hasSize(1);
        assertThat(Tables.count("quarantined_event")).isEqualTo(quarantined);
    }

    /// Another one's order is known only when it is claimed.
    @Test
    void ofARowOfWhichAnEventIsRefusedNoneIsTakenIn() throws Throwable {
        var other = newCustomer();
        send(BATCH, batch(paid(other, batch + "-theirs", "10"))).statusCode(202);

        var refused = VertxContextSupport.subscribeAndAwait(() -> events.accept(
                List.of(
                        imported("order.placed", "theirs"),
                        imported("order.paid", "theirs"),
                        imported("order.shipped", "theirs"),
                        imported("order.paid", "own")),
                new ImportedRows(List.of(2, 2, 2, 3), () -> Uni.createFrom().voidItem()),
                _ -> Uni.createFrom().voidItem()));

        assertThat(refused).containsExactly(0, 1, 2);
        assertThat(sent()).hasSize(2);
    }

    @Test
    void ofACancelledImportNothingMoreIsSent() throws SQLException {
        var file = ImportedFile.of("orders", HEAD + rows(3));
        file.dryRun(FIELDS);
        Tables.execute("""
                create or replace function cancel() returns trigger language plpgsql as $$
                begin
                    update data_import set state = 'cancelled' where import_id = '%s';
                    return null;
                end $$""".formatted(file.id()));
        Tables.execute("""
                create trigger cancelled after insert on order_holder for each row
                    when (new.order_id = '%s-2') execute function cancel()""".formatted(batch));

        file.post("run").statusCode(200);
        file.await("cancelled");
        ImportedFile.of("orders", HEAD + rows(3)).dryRun(FIELDS).body("dryRun.created", equalTo(3));

        assertThat(sent()).isEmpty();
    }

    /// Whatever it is that fails in a batch, the rows are tried by themselves.
    @Test
    void afterSeveralFailuresEachOrderGoesByItself() throws SQLException {
        var file = ImportedFile.of("orders", HEAD + rows(3) + row(4, "ten", "2026-03-02", ""));
        file.dryRun(FIELDS);
        Tables.execute("""
                create or replace function refuse() returns trigger language plpgsql as $$
                begin
                    raise exception 'broken';
                end $$""");
        Tables.execute("""
                create trigger broken after insert on order_holder for each row
                    when (new.order_id = '%s-2') execute function refuse()""".formatted(batch));

        file.post("run").statusCode(200);
        await().atMost(ofSeconds(60)).until(() -> !"0".equals(column(file, "failures")));
        Tables.execute(
                "update data_import set failures = 3, leased_until = null where import_id = '%s'".formatted(file.id()));

        file.await("done").body("counts.created", equalTo(2)).body("counts.refused", equalTo(2));
        assertThat(sent()).hasSize(2);
    }

    /// A file has but the day, which would come first, and another amount.
    @Test
    void whatTheShopHasToldOfAnOrderStands() {
        var live = batch + "-1";
        send(BATCH, batch(paid(customer, live, "12.50"))).statusCode(202);
        var head = "externalId,orderId,amount,paidAt,completedAt,refundedAt,refundId\n";
        String[] fields = head.strip().split(",");
        var file = ImportedFile.of(
                "orders",
                head
                        + "%s,%s,10,2026-03-02,,,\n".formatted(customer, live)
                        + "%s,%s,10,,,2026-03-05,\n".formatted(customer, live)
                        + "%s,%s,2,,2026-03-04,2026-03-05,R-1\n".formatted(customer, live)
                        + "%s,%s-2,10,2026-03-02,,,\n".formatted(customer, batch));

        file.dryRun(fields)
                .body("dryRun.created", equalTo(2))
                .body("dryRun.refused", equalTo(2))
                .body("dryRun.reasons.field", contains("orderId"));
        file.run().body("counts.created", equalTo(2)).body("counts.refused", equalTo(2));

        assertThat(sent().stream().filter(id -> id.contains("paid"))).hasSize(1);
    }

    /// An order that only files have told is the shop's once the shop tells it too.
    @Test
    void whatTheShopTellsAfterAFileStandsFromThenOn() {
        var one = ImportedFile.of("orders", HEAD + row(1, "10", "2026-03-02", ""));
        one.dryRun(FIELDS);
        one.run();
        var other = """
                {"source": "erp", "fields": [%s]}""".formatted(Stream.of(FIELDS)
                .map(field -> "{\"field\": \"%1$s\", \"column\": \"%1$s\"}".formatted(field))
                .collect(Collectors.joining(", ")));
        ImportedFile.of("orders", HEAD + row(1, "10", "2026-03-02", ""))
                .dryRun(other)
                .body("dryRun.created", equalTo(1));

        send(BATCH, batch(paid(customer, batch + "-1", "10"))).statusCode(202);

        ImportedFile.of("orders", HEAD + row(1, "10", "2026-03-02", ""))
                .dryRun(other)
                .body("dryRun.refused", equalTo(1));
        ImportedFile.of("orders", HEAD + row(1, "10", "2026-03-02", ""))
                .dryRun(FIELDS)
                .body("dryRun.unchanged", equalTo(1));
    }

    /// Somebody else paid the order: who comes next with the refund is taken in.
    @Test
    void aRowThatIsRefusedAfterAllStandsInNobodysWay() {
        var head = "externalId,orderId,amount,paidAt,refundedAt,refundId\n";
        var others = IntStream.rangeClosed(2, 100)
                .mapToObj(number -> "%s,%s-%d,10,2026-03-02,,\n".formatted(customer, batch, number))
                .collect(Collectors.joining());
        var file = ImportedFile.of(
                "orders",
                head
                        + "%s,%s-1,10,2026-03-02,,\n".formatted(customer, batch)
                        + "%s,%s-1,10,2026-03-02,2026-03-05,R-1\n".formatted(newCustomer(), batch)
                        + others
                        + "%s,%s-1,10,,2026-03-05,R-1\n".formatted(customer, batch));
        file.dryRun(head.strip().split(","));

        file.run().body("counts.created", equalTo(101)).body("counts.refused", equalTo(1));
    }

    @Test
    void linesOfJsonBringTheirProducts() {
        var text = """
            {"externalId": "%s", "orderId": "%s-1", "amount": "30", "paidAt": "2026-03-02T10:00:00+08:00", "lines": [{"productId": "P-1", "quantity": 2, "price": 15, "category": "books"}]}
            {"externalId": "%s"
            """.formatted(customer, batch, customer);
        var file = ImportedFile.of("orders", "ndjson", "UTF-8", text.getBytes(StandardCharsets.UTF_8));

        file.dryRun("externalId", "orderId", "amount", "paidAt", "lines")
                .body("dryRun.created", equalTo(1))
                .body("dryRun.refused", equalTo(1));
        file.run();

        assertThat(Events.records(Topic.BEHAVIOUR.topicName()))
                .filteredOn(record -> record.value().contains(batch))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).contains("\"category\":\"books\""));
    }

    /// The third batch reached Kafka and the database lost its commit, as where the process is killed: it is sent
    /// again with the same ids, and everything counts once.
    @Test
    void afterAnInterruptionItGoesOnAndCountsOnce() throws SQLException {
        var file = ImportedFile.of("orders", HEAD + rows(450));
        file.dryRun(FIELDS).body("dryRun.created", equalTo(450));
        commitsOfTheThirdBatchAreLost(file);

        file.post("run").statusCode(200);
        await().atMost(ofSeconds(60)).until(() -> !"0".equals(column(file, "failures")));
        assertThat(column(file, "chunk")).isEqualTo("2");
        theDatabaseKeepsAgain();
        Tables.execute("update data_import set leased_until = null where import_id = '%s'".formatted(file.id()));

        file.await("done").body("counts.created", equalTo(450)).body("counts.refused", equalTo(0));
        assertThat(sent().size()).isGreaterThan(450);
        assertThat(new HashSet<>(sent())).hasSize(450);
    }

    /// An instance that was killed holds its lease until it ends.
    @Test
    void whileOneInstanceHasTheLeaseNoOtherWorks() throws SQLException {
        var file = ImportedFile.of("orders", HEAD + rows(3));
        Tables.execute("""
                update data_import set lease = gen_random_uuid(), leased_until = now() + interval '1 hour'
                where import_id = '%s'""".formatted(file.id()));
        file.askDryRun(FIELDS).statusCode(200);
        var other = ImportedFile.of("orders", HEAD + rows(3));
        other.dryRun(FIELDS);

        file.get("").body("state", equalTo("checking")).body("percent", equalTo(0));

        Tables.execute("update data_import set leased_until = now() - interval '1 second' where import_id = '%s'"
                .formatted(file.id()));
        file.await("checked").body("dryRun.created", equalTo(3));
    }

    private static void commitsOfTheThirdBatchAreLost(ImportedFile file) throws SQLException {
        Tables.execute("""
                create or replace function lose() returns trigger language plpgsql as $$
                begin
                    raise exception 'lost';
                end $$""");
        Tables.execute("""
                create constraint trigger lost after update on data_import deferrable initially deferred
                    for each row when (new.import_id = '%s' and old.chunk = 2 and new.chunk = 3)
                    execute function lose()""".formatted(file.id()));
    }

    private ImportedEvent imported(String type, String order) {
        var id = batch + "-" + order + "/" + type;
        var data =
                "{\"orderId\": \"%s-%s\", \"amount\": {\"amount\": 10, \"currency\": \"CNY\"}}".formatted(batch, order);
        var event = event(id, type, customer, data).put("source", "urn:rung:import:file");
        return new ImportedEvent("urn:rung:import:file", id, event.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> row(number, "10", "2026-03-02", ""))
                .collect(Collectors.joining());
    }

    private String row(int number, String amount, String paidAt, String completedAt) {
        return String.join(",", customer, batch + "-" + number, amount, paidAt, completedAt) + "\n";
    }

    /// The types and ids of what was sent of these orders.
    private List<String> sent() {
        return Events.records(Topic.BEHAVIOUR.topicName()).stream()
                .filter(record -> record.value().contains(batch))
                .map(record -> new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static String column(ImportedFile file, String column) {
        return Tables.texts("select %s from data_import where import_id = '%s'".formatted(column, file.id()))
                .getFirst();
    }
}
