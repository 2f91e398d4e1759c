package dev.rung.customer.imports;

import dev.rung.customer.imports.mapping.ImportKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/// A file that is to be imported.
///
/// @param name for the list of imports; nothing personal
/// @param charset in which the file is written: `UTF-8`, which is usual, or `GB18030`, which GBK is a part of
record ImportRequest(
        @NotNull @Pattern(regexp = "[^\\p{Cntrl}]{1,100}") String name,
        @NotNull ImportKind kind,
        @NotNull @Pattern(regexp = "csv|ndjson") String format,
        @Nullable @Pattern(regexp = "UTF-8|GB18030") String charset) {}
