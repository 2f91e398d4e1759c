package dev.rung.local.imports;

import dev.rung.local.imports.file.DateOrder;
import dev.rung.local.imports.file.ErrorFile;
import dev.rung.local.imports.file.OrderFile;
import dev.rung.local.imports.file.Refusal;
import dev.rung.local.sending.Access;
import dev.rung.local.sending.AccessOptions;
import dev.rung.local.sending.Receipt;
import dev.rung.local.sending.SendingFailed;
import dev.rung.local.sending.Storefront;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads, decides, sends, waits, accounts.
@Command(
        name = "orders",
        description = "Send a shop's old orders: an invoice is a paid order or, starting with C, a refund.",
        mixinStandardHelpOptions = true)
final class OrdersCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "CSV, plain or packed by gzip.")
    private Path file = Path.of("orders.csv");

    @Option(names = "--format", required = true, description = "One of: ${COMPLETION-CANDIDATES}")
    private Format format = Format.ONLINE_RETAIL;

    @Option(
            names = "--dry-run",
            description =
                    "Take nothing in: ask the suite what would become of every line, so that what is refused now is"
                            + " what a real run would refuse.")
    private boolean dryRun;

    @Option(
            names = "--offline",
            description = "With --dry-run: ask no suite, and tell only what the file itself shows.")
    private boolean offline;

    @Option(
            names = "--shift-to-yesterday",
            description = "Move all times by the same number of whole days, so that the last order or refund falls on"
                    + " yesterday in the store's zone. The time of day stays as in the file.")
    private boolean shiftToYesterday;

    @Option(
            names = "--zone",
            defaultValue = "Europe/London",
            description = "Zone of the file's times. Default: ${DEFAULT-VALUE}")
    private ZoneId zone = ZoneId.of("Europe/London");

    @Option(
            names = "--date-order",
            description =
                    "Order of dates with slashes, where the file itself does not show it: ${COMPLETION-CANDIDATES}")
    private @Nullable DateOrder dateOrder;

    @Option(
            names = "--rate",
            defaultValue = "1",
            description = "Store's currency per unit of the file's. Default: ${DEFAULT-VALUE}")
    private BigDecimal rate = BigDecimal.ONE;

    @Option(
            names = "--currency",
            defaultValue = "${env:RUNG_STORE_CURRENCY:-CNY}",
            description = "The store's currency. Default: ${DEFAULT-VALUE}")
    private String currency = "CNY";

    @Option(
            names = "--store-zone",
            defaultValue = "${env:RUNG_STORE_ZONE:-Asia/Shanghai}",
            description = "The store's zone. Default: ${DEFAULT-VALUE}")
    private ZoneId storeZone = ZoneId.of("Asia/Shanghai");

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            description = "Where the refused lines go. Default: in the data folder.")
    private @Nullable Path errors;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the counts as JSON too.")
    private @Nullable Path reportFile;

    @Mixin
    private AccessOptions accessOptions = new AccessOptions();

    @Override
    public Integer call() throws Exception {
        if (rate.signum() <= 0) {
            throw new SendingFailed("--rate must be more than zero.");
        }
        if (rate.precision() > 15 || Math.abs((long) rate.scale()) > 15) {
            throw new SendingFailed("--rate must have at most 15 digits.");
        }
        if (offline && !dryRun) {
            throw new SendingFailed("--offline goes with --dry-run.");
        }
        var startedAt = System.nanoTime();
        System.out.println("Reading " + file + " ...");
        var plan = Plan.of(OrderFile.read(file, dateOrder), new InvoicePolicy(rate));
        var report = switch (run()) {
            case REAL -> send(plan, startedAt);
            case DRY -> sendDry(plan, startedAt);
            case OFFLINE -> account(plan, plan.refused(), Receipt.NOTHING, shift(plan), startedAt);
        };
        System.out.println(report.text());
        if (reportFile != null) {
            report.write(reportFile);
        }
        return 0;
    }

    private RunMode run() {
        return offline ? RunMode.OFFLINE : dryRun ? RunMode.DRY : RunMode.REAL;
    }

    private Report send(Plan plan, long startedAt) throws IOException, InterruptedException {
        var access = accessOptions.access();
        var unfinished = unfinished(access);
        var shift = shift(plan, unfinished);
        unfinished.begun(shift.days());
        try (var storefront = new Storefront(access, Duration.ofMinutes(5), say())) {
            var outcome = new ImportingOrders(storefront, progress()).send(plan, events(shift));
            unfinished.finished();
            return account(plan, outcome, shift, startedAt);
        }
    }

    /// With the shift that a real run would have now.
    private Report sendDry(Plan plan, long startedAt) throws IOException, InterruptedException {
        try {
            var access = accessOptions.access();
            var shift = shift(plan, unfinished(access));
            try (var storefront = new Storefront(access, Duration.ofSeconds(10), say())) {
                var outcome = new ImportingOrders(storefront, progress()).sendDry(plan, events(shift));
                return account(plan, outcome, shift, startedAt);
            }
        } catch (SendingFailed notAnswered) {
            throw new SendingFailed(notAnswered.getMessage()
                    + " Without a suite, --dry-run --offline tells what the file itself shows.");
        }
    }

    private InterruptedImport unfinished(Access access) throws IOException {
        return InterruptedImport.of(file, accessOptions.data().resolve("imports"), access.gateway());
    }

    private SaleEvents events(Shift shift) {
        return new SaleEvents(format.source(), currency, rate, shift);
    }

    private static Progress progress() {
        return new Progress(System.out, Progress.isTerminal());
    }

    private static Consumer<String> say() {
        return System.out::println;
    }

    private Report account(Plan plan, ImportingOrders.Outcome outcome, Shift shift, long startedAt) throws IOException {
        var refused = Stream.concat(plan.refused().stream(), outcome.refused().stream())
                .toList();
        return account(plan, refused, outcome.receipt(), shift, startedAt);
    }

    private Report account(Plan plan, List<Refusal> refused, Receipt receipt, Shift shift, long startedAt)
            throws IOException {
        var to = errors != null ? errors : defaultErrors();
        ErrorFile.write(to, refused);
        System.out.println("Refused lines are listed in " + to);
        var took = Duration.ofNanos(System.nanoTime() - startedAt);
        return Report.of(plan, refused, receipt, shift, took, run());
    }

    private Path defaultErrors() throws IOException {
        var folder = Files.createDirectories(accessOptions.data().resolve("imports"));
        return folder.resolve(file.getFileName() + ".refused.csv");
    }

    /// An import that was interrupted goes on with the shift that it began with.
    private Shift shift(Plan plan, InterruptedImport unfinished) throws IOException {
        var earlier = unfinished.shiftOfInterruptedImport();
        return earlier.isPresent() && shiftToYesterday ? new Shift(earlier.getAsLong(), zone) : shift(plan);
    }

    private Shift shift(Plan plan) {
        var yesterday = LocalDate.now(Clock.system(storeZone)).minusDays(1);
        return plan.last()
                .filter(_ -> shiftToYesterday)
                .map(last -> Shift.toYesterday(last, zone, storeZone, yesterday))
                .orElse(Shift.none(zone));
    }
}
