package dev.rung.local.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.rung.local.imports.file.Refusal;
import dev.rung.local.sending.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The account of an import. `lines` = `imported` + the sum of `refused`.
///
/// @param refused lines by reason
/// @param offline of a dry run: whether the file alone was looked at
/// @param accepted events that were new; in a dry run, that would be accepted
/// @param duplicates events that had been accepted before
/// @param seconds from the first line to the last readable assessment
record Report(
        boolean dryRun,
        boolean offline,
        long lines,
        long imported,
        Map<String, Long> refused,
        long orders,
        long refunds,
        long accepted,
        long duplicates,
        long shiftDays,
        double seconds) {

    /// @param refused all of them, the customer service's too
    static Report of(Plan plan, List<Refusal> refused, Receipt receipt, Shift shift, Duration took, RunMode run) {
        var byReason =
                refused.stream().collect(Collectors.groupingBy(Refusal::reason, TreeMap::new, Collectors.counting()));
        return new Report(
                run != RunMode.REAL,
                run == RunMode.OFFLINE,
                plan.lines(),
                plan.lines() - refused.size(),
                byReason,
                plan.orders(),
                plan.refunds(),
                receipt.accepted(),
                receipt.duplicates(),
                shift.days(),
                took.toMillis() / 1000.0);
    }

    void write(Path file) throws IOException {
        var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(this);
        Files.write(file, json);
    }

    String text() {
        var text = new StringBuilder();
        row(text, "lines", lines);
        row(text, dryRun ? "would be imported" : "imported", imported);
        refused.forEach((reason, count) -> row(text, "refused: " + reason, count));
        row(text, "orders", orders);
        row(text, "refunds", refunds);
        if (!offline) {
            row(text, dryRun ? "events that would be accepted" : "events accepted", accepted);
            row(text, "events known before", duplicates);
        }
        text.append("  shifted by %d days; %.1f s".formatted(shiftDays, seconds));
        return text.toString();
    }

    private static void row(StringBuilder text, String name, long count) {
        text.append("  %-34s %,10d%n".formatted(name, count));
    }
}
