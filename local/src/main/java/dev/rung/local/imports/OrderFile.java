package dev.rung.local.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.local.imports.OnlineRetail.Reading.NotUnderstood;
import dev.rung.local.imports.OnlineRetail.Reading.Understood;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// A whole file, sorted into invoices.
///
/// It is held in memory, some 60 bytes a line: an invoice's lines need not lie together, and how far a file is to be
/// shifted is only known at its end.
///
/// @param lines how many the file has, without the header
/// @param invoices in the order of their first lines
record OrderFile(long lines, List<Invoice> invoices, List<Refusal> refused) {

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();

    /// @param file plain or packed by gzip, whatever it is called
    static OrderFile read(Path file) throws IOException {
        try (var in = unpacked(Files.newInputStream(file))) {
            return read(new BufferedReader(new InputStreamReader(in, UTF_8)));
        }
    }

    static OrderFile read(Reader text) throws IOException {
        var byInvoice = new LinkedHashMap<String, List<Line>>();
        var refused = new ArrayList<Refusal>();
        var format = new OnlineRetail();
        var lines = 0L;
        try (var rows = CSVParser.parse(text, CSV)) {
            for (var row : rows) {
                lines++;
                switch (format.read(row, lines + 1)) {
                    case Understood(var line) ->
                        byInvoice
                                .computeIfAbsent(line.invoice(), _ -> new ArrayList<>())
                                .add(line);
                    case NotUnderstood(var refusal) -> refused.add(refusal);
                }
            }
        }
        return new OrderFile(lines, invoices(byInvoice), refused);
    }

    private static List<Invoice> invoices(Map<String, List<Line>> byInvoice) {
        return byInvoice.entrySet().stream()
                .map(entry -> new Invoice(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(2);
        var packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return packed ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }
}
