package dev.rung.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.local.sending.StubSuite;
import dev.rung.local.sending.StubSuite.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OrdersCommandTest {

    private static final String FILE = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            536365,71053,LANTERN,2,2010-12-01 08:27:00,3.395,17850.0,United Kingdom
            536366,22633,WARMER,1,2010-12-01 08:28:00,1.85,,United Kingdom
            C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527.0,United Kingdom
            """;

    private final StubSuite suite = suite();

    @TempDir
    private Path folder = Path.of(".");

    private Path file = Path.of("orders.csv");

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(folder.resolve("orders.csv"), FILE);
    }

    @AfterEach
    void stop() {
        suite.close();
    }

    @Test
    void aFileBecomesEventsAndEveryLineIsAccountedFor() throws IOException {
        var report = imported();

        assertThat(report.path("lines").asInt()).isEqualTo(4);
        assertThat(report.path("imported").asInt()).isEqualTo(3);
        assertThat(report.path("refused").path("customer-missing").asInt()).isEqualTo(1);
        assertThat(report.path("accepted").asInt()).isEqualTo(2);
        assertThat(folder.resolve("imports/orders.csv.refused.csv"))
                .hasContent("line,invoice,reason\r\n4,536366,customer-missing");
        var json = new ObjectMapper();
        assertThat(suite.events.getFirst()).isEqualTo(json.readTree("""
                {"specversion": "1.0", "datacontenttype": "application/json", "id": "536365",
                 "source": "urn:rung:import:online-retail", "type": "order.paid", "subject": "17850",
                 "time": "2010-12-01T08:26:00Z", "history": true,
                 "data": {"orderId": "536365", "amount": {"amount": "22.09", "currency": "CNY"},
                          "lines": [{"productId": "85123A", "quantity": 6, "price": 2.55},
                                    {"productId": "71053", "quantity": 2, "price": 3.395}]}}"""));
        assertThat(suite.events.get(1).path("data")).isEqualTo(json.readTree("""
                {"refundId": "C536379", "amount": {"amount": "27.50", "currency": "CNY"}}"""));
    }

    @Test
    void aSecondImportChangesNothing() throws IOException {
        imported();

        var again = imported("--shift-to-yesterday");

        assertThat(again.path("accepted").asInt()).isZero();
        assertThat(again.path("duplicates").asInt()).isEqualTo(2);
        assertThat(again.path("imported").asInt()).isEqualTo(3);
        assertThat(suite.events).hasSize(2);
    }

    @Test
    void linesOfAnEventThatTheSuiteRefusesAreRefused() throws IOException {
        suite.refusedIds.add("536365");

        var report = imported();

        assertThat(report.path("imported").asInt()).isEqualTo(1);
        assertThat(report.path("refused").path("event-data-invalid").asInt()).isEqualTo(2);
    }

    @Test
    void aDryRunRefusesExactlyWhatTheRealOneDoesAndTakesNothingIn() throws IOException {
        suite.refusedIds.add("536365");

        var dry = imported("--dry-run");
        var told = Files.readString(refusedLines());

        assertThat(suite.events).isEmpty();
        assertThat(dry.path("dryRun").asBoolean()).isTrue();
        assertThat(dry.path("refused").path("event-data-invalid").asInt()).isEqualTo(2);
        assertThat(dry.path("accepted").asInt()).isEqualTo(1);
        var real = imported();
        for (var name : List.of("lines", "imported", "refused", "orders", "refunds", "accepted", "duplicates")) {
            assertThat(dry.path(name)).as(name).isEqualTo(real.path(name));
        }
        assertThat(refusedLines()).hasContent(told);
    }

    @Test
    void aDryRunHasTheShiftOfTheRealOneAndLeavesItToIt() throws IOException {
        var unfinished = InterruptedImport.of(
                file, folder.resolve("imports"), suite.access().gateway());
        unfinished.begun(1000);

        assertThat(imported("--shift-to-yesterday", "--dry-run")
                        .path("shiftDays")
                        .asInt())
                .isEqualTo(1000);

        assertThat(unfinished.shiftOfInterruptedImport()).hasValue(1000);
    }

    @Test
    void aDryRunOfflineAsksNobody() throws IOException {
        suite.refusedIds.add("536365");

        var report = imported("--dry-run", "--offline");

        assertThat(report.path("orders").asInt()).isEqualTo(1);
        assertThat(report.path("refunds").asInt()).isEqualTo(1);
        assertThat(report.path("refused").has("event-data-invalid")).isFalse();
        assertThat(suite.requests).isEmpty();
    }

    @Test
    void aDryRunWithoutASuiteSaysWhatElseThereIs() {
        suite.failures.add(new Failure(403, ""));

        var failures = new ArrayList<String>();
        var command = new CommandLine(new OrdersCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, _, _) -> {
                    failures.add(failure.getMessage());
                    return 1;
                });
        assertThat(command.execute(
                        file.toString(),
                        "--format=online-retail",
                        "--dry-run",
                        "--data=" + folder.resolve("nothing-runs-here")))
                .isEqualTo(1);
        assertThat(failures).singleElement().asString().contains("./rung up", "--offline");
        assertThat(run("--dry-run")).isNotZero();
        assertThat(run("--offline")).isNotZero();
        assertThat(suite.events).isEmpty();
    }

    @Test
    void anInterruptedImportGoesOnWithTheShiftThatItBeganWith() throws IOException {
        InterruptedImport.of(file, folder.resolve("imports"), suite.access().gateway())
                .begun(1000);

        var report = imported("--shift-to-yesterday");

        assertThat(report.path("shiftDays").asInt()).isEqualTo(1000);
        assertThat(suite.events.getFirst().path("time").asText()).isEqualTo("2013-08-27T07:26:00Z");
        assertThat(InterruptedImport.of(
                                file, folder.resolve("imports"), suite.access().gateway())
                        .shiftOfInterruptedImport())
                .isEmpty();
    }

    @Test
    void anImportThatFailsRemembersItsShift() throws IOException {
        suite.failures.add(new Failure(403, ""));

        assertThat(run("--shift-to-yesterday")).isNotZero();

        assertThat(InterruptedImport.of(
                                file, folder.resolve("imports"), suite.access().gateway())
                        .shiftOfInterruptedImport())
                .isPresent();
    }

    private Path refusedLines() {
        return folder.resolve("imports/orders.csv.refused.csv");
    }

    private JsonNode imported(String... more) throws IOException {
        assertThat(run(more)).isZero();
        return new ObjectMapper().readTree(folder.resolve("report.json").toFile());
    }

    private int run(String... more) {
        var arguments = new ArrayList<>(List.of(
                file.toString(),
                "--format=online-retail",
                "--data=" + folder,
                "--gateway=" + suite.access().gateway(),
                "--realm=" + suite.access().realm(),
                "--report=" + folder.resolve("report.json")));
        arguments.addAll(List.of(more));
        return new CommandLine(new OrdersCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments.toArray(String[]::new));
    }

    private static StubSuite suite() {
        try {
            return new StubSuite();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
