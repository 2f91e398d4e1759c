package dev.rung.local.imports.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// The refused lines as CSV: `line,invoice,reason`, in the order of the file. Without their content: the line's number
/// finds it, and who bought what does not lie about in a second place.
public final class ErrorFile {

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader("line", "invoice", "reason").get();

    private ErrorFile() {}

    public static void write(Path file, List<Refusal> refused) throws IOException {
        try (var out = Files.newBufferedWriter(file);
                var csv = new CSVPrinter(out, CSV)) {
            for (var refusal : refused.stream()
                    .sorted(Comparator.comparingLong(Refusal::line))
                    .toList()) {
                csv.printRecord(refusal.line(), refusal.invoice(), refusal.reason());
            }
        }
    }
}
