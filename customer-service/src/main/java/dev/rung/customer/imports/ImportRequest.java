package dev.rung.customer.imports;

import dev.rung.customer.imports.mapping.ImportKind;
import dev.rung.platform.text.VisibleText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/// A file that is to be imported.
///
/// @param name how the list of imports shows it; nothing personal
/// @param charset the charset of the file: `UTF-8`, which is usual, or `GB18030`, which GBK is a part of
record ImportRequest(
        @NotNull
        @CodePointLength(min = 1, max = 100)
        @Pattern(regexp = VisibleText.NOT_BLANK, message = VisibleText.MUST_NOT_BE_BLANK)
        String name,

        @NotNull ImportKind kind,
        @NotNull @Pattern(regexp = "csv|ndjson") String format,
        @Nullable @Pattern(regexp = "UTF-8|GB18030") String charset) {}
