package dev.rung.scoring.policy.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.platform.locale.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// One row of the table of all that a policy may say.
///
/// @param steps from the root; `[]` is what a list holds, `*` what an object has by whichever name:
///     `ladder`, `[]`, `names`, `*`
/// @param type by its name in `policies/types.json`
/// @param label needs the fact `of`: the tier, component or category
record PolicyField(List<String> steps, String type, boolean isRequired, RestrictiveWhen restrictive, Text label) {

    private static final Map<List<String>, PolicyField> ALL = read();

    /// When a change may cost a member a tier. One that cannot be compared may.
    enum RestrictiveWhen {
        NEVER,
        ALWAYS,
        RAISED,
        LOWERED,
        REMOVED,
        /// Of a cap: one that is lifted, or is no more, only gives.
        ADDED_OR_LOWERED;

        boolean covers(DocumentChange change) {
            return switch (this) {
                case NEVER -> false;
                case ALWAYS -> true;
                case RAISED -> !change.lowered();
                case LOWERED -> !change.raised();
                case REMOVED -> change.after() == null;
                case ADDED_OR_LOWERED -> change.after() != null && !change.raised();
            };
        }
    }

    /// In the order of the table.
    static List<PolicyField> all() {
        return List.copyOf(ALL.values());
    }

    /// A field that is not in the table is called by its path, and any change of it is restrictive.
    static PolicyField of(DocumentChange change) {
        var steps = new ArrayList<>(change.subject());
        var named = ALL.get(steps);
        if (named != null) {
            return named;
        }
        var label = Text.of("field.unknown").with("path", change.path());
        var unknown = new PolicyField(steps, "", false, RestrictiveWhen.ALWAYS, label);
        steps.set(steps.size() - 1, "*");
        return ALL.getOrDefault(steps, unknown);
    }

    private static Map<List<String>, PolicyField> read() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var table = PolicyField.class.getResourceAsStream("/policies/fields.csv");
                var rows = CSVParser.parse(table, UTF_8, format)) {
            var fields = new LinkedHashMap<List<String>, PolicyField>();
            rows.stream().map(PolicyField::of).forEach(field -> fields.put(field.steps, field));
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException("The table of a policy's fields cannot be read", e);
        }
    }

    private static PolicyField of(CSVRecord row) {
        return new PolicyField(
                List.of(row.get("path").replace("[]", ".[]").split("\\.")),
                row.get("type"),
                row.get("required").equals("yes"),
                RestrictiveWhen.valueOf(
                        row.get("restrictive").toUpperCase(Locale.ROOT).replace('-', '_')),
                Text.of("field." + row.get("path")));
    }
}
