package dev.rung.customer.imports.mapping;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.imports.file.FileRow;
import dev.rung.platform.locale.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The cells of one row, by field. Afterwards [#defects] says which cannot be read; no value is among it.
final class MappedCells {

    private final Map<String, String> said = new LinkedHashMap<>();
    private final List<Defect> defects = new ArrayList<>();
    private final RowTimes times;
    private final Set<String> mapped = new HashSet<>();

    MappedCells(FileRow row, ImportMapping mapping, ZoneId zone) {
        this.times =
                new RowTimes(mapping.dateFormat(), mapping.timeZone() == null ? zone : ZoneId.of(mapping.timeZone()));
        if (row.defect() != null) {
            defects.add(new Defect("", row.defect()));
        }
        for (var field : mapping.fields()) {
            mapped.add(field.field());
            var value = field.of(row);
            if (value != null && row.defect() == null) {
                said.put(field.field(), value);
            }
        }
    }

    List<Defect> defects() {
        return List.copyOf(defects);
    }

    @Nullable
    String text(String field) {
        return said.get(field);
    }

    /// Whether the mapping says where the field comes from.
    boolean isMapped(String field) {
        return mapped.contains(field);
    }

    /// A field that the row must have.
    String needed(String field) {
        var value = said.get(field);
        if (value == null && defects.isEmpty()) {
            note(field, Text.of("reason.given"));
        }
        return Objects.requireNonNullElse(value, "");
    }

    @Nullable
    Instant time(String field) {
        var value = said.get(field);
        if (value == null) {
            return null;
        }
        var read = times.instant(value);
        if (read.isEmpty()) {
            note(field, Text.of("reason.import-time"));
        }
        return read.orElse(null);
    }

    @Nullable
    LocalDate date(String field) {
        var value = said.get(field);
        if (value == null) {
            return null;
        }
        var read = times.date(value);
        if (read.isEmpty()) {
            note(field, Text.of("reason.import-time"));
        }
        return read.orElse(null);
    }

    /// The fields that begin with the prefix, without it.
    Map<String, String> beginningWith(String prefix) {
        var found = new LinkedHashMap<String, String>();
        said.forEach((field, value) -> {
            if (field.startsWith(prefix)) {
                found.put(field.substring(prefix.length()), value);
            }
        });
        return found;
    }

    void note(String field, Text reason) {
        var defect = new Defect(field, reason);
        if (!defects.contains(defect)) {
            defects.add(defect);
        }
    }
}
