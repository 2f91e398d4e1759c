package dev.rung.customer.imports.file;

import dev.rung.platform.locale.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of a file.
///
/// @param line its number, from 1; the head of a CSV file is the first
/// @param cells by column, stripped, without those that are empty
/// @param defect why it cannot be read; null where it can
@RegisterForReflection
public record FileRow(
        int line, Map<String, String> cells, @Nullable Text defect) {

    static FileRow broken(int line, Text defect) {
        return new FileRow(line, Map.of(), defect);
    }
}
