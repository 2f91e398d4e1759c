package dev.rung.customer.imports.mapping;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.imports.file.FileRow;
import dev.rung.customer.profile.ImportingProfiles.FilledFields;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.locale.Text;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides what a row says of a customer. Bounds of the profile's fields are checked where profiles are written.
public final class CustomerRowPolicy {

    private static final Map<String, String> GENDERS =
            Map.of("f", "female", "m", "male", "女", "female", "男", "male", "其他", "other");

    private static final Pattern BETWEEN_TAGS = Pattern.compile("[;；]");

    private final ImportMapping mapping;
    private final ZoneId zone;

    /// @param zone the store's
    public CustomerRowPolicy(ImportMapping mapping, ZoneId zone) {
        this.mapping = mapping;
        this.zone = zone;
    }

    public sealed interface CustomerRow {

        /// @param externalId in the form NFC
        record Readable(String externalId, FilledFields fields) implements CustomerRow {}

        record Unreadable(List<Defect> defects) implements CustomerRow {}
    }

    public CustomerRow read(FileRow row) {
        var cells = new MappedCells(row, mapping, zone);
        var externalId = ExternalId.normalised(cells.needed("externalId"));
        if (cells.defects().isEmpty() && !ExternalId.isOne(externalId)) {
            cells.note("externalId", Text.of("reason.customer-id"));
        }
        var fields = new FilledFields(
                cells.text("name"),
                gender(cells.text("gender")),
                cells.date("birthday"),
                cells.text("region"),
                cells.text("email"),
                cells.text("phone"),
                cells.text("locale"),
                cells.text("timeZone"),
                tags(cells.text("tags")),
                cells.beginningWith(ImportKind.ATTRIBUTE));
        return cells.defects().isEmpty()
                ? new CustomerRow.Readable(externalId, fields)
                : new CustomerRow.Unreadable(cells.defects());
    }

    private static @Nullable String gender(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var lower = written.toLowerCase(Locale.ROOT);
        return GENDERS.getOrDefault(lower, lower);
    }

    private static @Nullable List<String> tags(@Nullable String written) {
        return written == null
                ? null
                : BETWEEN_TAGS
                        .splitAsStream(written)
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
    }
}
