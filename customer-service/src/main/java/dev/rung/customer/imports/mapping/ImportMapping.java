package dev.rung.customer.imports.mapping;

import dev.rung.customer.imports.file.FileRow;
import dev.rung.platform.identity.ExternalId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which column says what, and how times are written.
///
/// @param source the system that the file comes from, such as `erp`. Orders of one source are the same orders in every
///     file, so that one that is imported again counts once. Null: `file`
/// @param dateFormat a pattern such as `yyyy-MM-dd HH:mm`; null: as ISO 8601 has it
/// @param timeZone of times that name none, such as `Asia/Shanghai`; null: the store's
@RegisterForReflection
public record ImportMapping(
        @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,49}")
        String source,

        @Nullable @Size(min = 1, max = 50) String dateFormat,
        @Nullable @Size(min = 1, max = 50) String timeZone,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid FieldMapping> fields) {

    /// Where a field comes from: from a column, or it is the same in every row.
    ///
    /// @param field such as `externalId`, or `attribute.<name>`
    /// @param column as the file's head calls it
    /// @param constant for all rows, where it is no column
    @RegisterForReflection
    public record FieldMapping(
            @NotNull @Size(min = 1, max = 60) String field,
            @Nullable @Size(min = 1, max = 200) String column,
            @Nullable @Size(min = 1, max = 200) String constant) {

        /// Null where the row says nothing.
        @Nullable
        String of(FileRow row) {
            return column == null ? constant : row.cells().get(column);
        }
    }

    /// The external id of the customer whom the row is about; empty where it names none.
    public Optional<String> subject(FileRow row) {
        return fields.stream()
                .filter(mapped -> mapped.field().equals("externalId"))
                .findFirst()
                .map(mapped -> mapped.of(row))
                .map(ExternalId::normalised);
    }

    /// A field of a profile as reasons name it. A name of the store's own may be somebody's data where a file has no
    /// head, so attributes are named by their places in the mapping, from 1.
    ///
    /// @param path as the profile has it, such as `attributes[size].<map value>`
    public String reasonField(String path) {
        if (!path.startsWith("attributes[") && !path.startsWith("attributes<")) {
            return path;
        }
        var attributes = fields.stream()
                .map(FieldMapping::field)
                .filter(field -> field.startsWith(ImportKind.ATTRIBUTE))
                .map(field -> field.substring(ImportKind.ATTRIBUTE.length()))
                .toList();
        var place = attributes.stream()
                .filter(name -> path.contains("[" + name + "]"))
                .mapToInt(attributes::indexOf)
                .findFirst();
        return place.isEmpty() ? "attributes" : "attribute " + (place.getAsInt() + 1);
    }

    String sourceOrUsual() {
        return source == null ? "file" : source;
    }
}
