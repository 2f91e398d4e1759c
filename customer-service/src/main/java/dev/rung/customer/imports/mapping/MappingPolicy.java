package dev.rung.customer.imports.mapping;

import dev.rung.customer.imports.file.ColumnNames;
import dev.rung.platform.locale.Text;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Decides whether a mapping fits a file. All faults are reported at once.
public final class MappingPolicy {

    private static final List<String> TIMES =
            List.of("placedAt", "paidAt", "shippedAt", "completedAt", "cancelledAt", "refundedAt");

    private static final Set<String> ONE_CUSTOMERS = Set.of("externalId", "name", "birthday", "email", "phone");

    private MappingPolicy() {}

    /// @param field of the mapping, as a client writes it
    public record MappingFault(String field, Text reason) {}

    public static List<MappingFault> faults(ImportKind kind, List<String> columns, ImportMapping mapping) {
        var faults = new ArrayList<MappingFault>();
        var known = new HashSet<String>();
        for (var place = 0; place < mapping.fields().size(); place++) {
            var mapped = mapping.fields().get(place);
            var at = "fields[" + place + "].";
            if (!kind.has(mapped.field())) {
                faults.add(new MappingFault(
                        at + "field",
                        Text.of("reason.import-field").with("choices", String.join(", ", kind.fields()))));
            } else if (!known.add(mapped.field())) {
                faults.add(new MappingFault(at + "field", Text.of("reason.import-field-twice")));
            }
            if ((mapped.column() == null) == (mapped.constant() == null)) {
                faults.add(new MappingFault(at + "column", Text.of("reason.import-column-or-constant")));
            } else if (mapped.column() != null && !columns.contains(mapped.column())) {
                faults.add(new MappingFault(at + "column", Text.of("reason.import-column-unknown")));
            }
        }
        for (var needed : kind.required()) {
            if (!known.contains(needed)) {
                faults.add(new MappingFault(
                        "fields", Text.of("reason.import-field-missing").with("field", needed)));
            }
        }
        if (kind == ImportKind.ORDERS && TIMES.stream().noneMatch(known::contains)) {
            faults.add(new MappingFault(
                    "fields", Text.of("reason.import-time-missing").with("choices", String.join(", ", TIMES))));
        }
        faults.addAll(timeFaults(mapping));
        return List.copyOf(faults);
    }

    /// A saved mapping is kept in clear, so nobody's data may be in it: no name and no constant that looks like an
    /// address or a number, and no constant for what only one customer can be called.
    static List<MappingFault> faultsToSave(ImportMapping mapping) {
        var faults = new ArrayList<MappingFault>();
        for (var place = 0; place < mapping.fields().size(); place++) {
            var mapped = mapping.fields().get(place);
            var at = "mapping.fields[" + place + "].";
            if (ColumnNames.looksLikeValue(mapped.field())) {
                faults.add(new MappingFault(at + "field", Text.of("reason.import-no-field-name")));
            }
            if (mapped.column() != null && ColumnNames.looksLikeValue(mapped.column())) {
                faults.add(new MappingFault(at + "column", Text.of("reason.import-no-column-name")));
            }
            if (mapped.constant() != null
                    && (ONE_CUSTOMERS.contains(mapped.field()) || ColumnNames.looksLikeValue(mapped.constant()))) {
                faults.add(new MappingFault(at + "constant", Text.of("reason.import-no-constant")));
            }
        }
        return List.copyOf(faults);
    }

    private static List<MappingFault> timeFaults(ImportMapping mapping) {
        var faults = new ArrayList<MappingFault>();
        if (mapping.dateFormat() != null && !RowTimes.isPattern(mapping.dateFormat())) {
            faults.add(new MappingFault("dateFormat", Text.of("reason.import-date-format")));
        }
        if (mapping.timeZone() != null && !isZone(mapping.timeZone())) {
            faults.add(new MappingFault("timeZone", Text.of("reason.time-zone")));
        }
        return faults;
    }

    private static boolean isZone(String name) {
        try {
            ZoneId.of(name);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
