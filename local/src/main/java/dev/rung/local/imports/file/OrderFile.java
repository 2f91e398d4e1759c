package dev.rung.local.imports.file;

import dev.rung.local.imports.file.OnlineRetail.Reading.NotUnderstood;
import dev.rung.local.imports.file.OnlineRetail.Reading.Understood;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A whole file, sorted into invoices.
///
/// It is held in memory, some 60 bytes a line: an invoice's lines need not lie together, and how far a file is to be
/// shifted is only known at its end. It is read twice: first for the order of day and month, which holds for all of it.
///
/// @param lines how many the file has that are not blank, without the header
/// @param invoices in the order of their first lines
public record OrderFile(long lines, List<Invoice> invoices, List<Refusal> refused) {

    /// @param given the order of day and month; null where the file itself must show it
    /// @throws dev.rung.local.sending.SendingFailed where it is no such file
    public static OrderFile read(Path file, @Nullable DateOrder given) throws IOException {
        return read(FileText.of(file), given);
    }

    public static OrderFile read(FileText text, @Nullable DateOrder given) throws IOException {
        return readBy(given == null ? dateOrder(text) : given, text);
    }

    private static DateOrder dateOrder(FileText text) throws IOException {
        var evidence = new DateOrderEvidence();
        text.forEachLine((line, number) -> {
            if (number > 1 && line.indexOf('/') >= 0) {
                var row = CsvLine.of(line);
                if (row != null) {
                    evidence.add(row.column(OnlineRetailColumns.TIME), number);
                }
            }
        });
        return evidence.decide();
    }

    private static OrderFile readBy(DateOrder dates, FileText text) throws IOException {
        var byInvoice = new LinkedHashMap<String, List<InvoiceLine>>();
        var refused = new ArrayList<Refusal>();
        var format = new OnlineRetail(dates);
        var lines = new long[1];
        text.forEachLine((line, number) -> {
            if (number == 1) {
                format.checkHeader(line);
            } else if (!line.isBlank()) {
                lines[0]++;
                switch (format.read(line, number)) {
                    case Understood(var understood) ->
                        byInvoice
                                .computeIfAbsent(understood.invoice(), _ -> new ArrayList<>())
                                .add(understood);
                    case NotUnderstood(var refusal) -> refused.add(refusal);
                }
            }
        });
        return new OrderFile(lines[0], invoices(byInvoice), refused);
    }

    private static List<Invoice> invoices(Map<String, List<InvoiceLine>> byInvoice) {
        return byInvoice.entrySet().stream()
                .map(entry -> new Invoice(entry.getKey(), entry.getValue()))
                .toList();
    }
}
