package dev.rung.customer.imports;

import dev.rung.customer.imports.mapping.ImportKind;
import dev.rung.customer.imports.mapping.ImportMapping;
import dev.rung.customer.imports.run.ImportCounts;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.vault.DataKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An import, and how far it has come.
///
/// @param madeBy who uploaded the file
/// @param parts how many parts of the file are here: the next one has this number
/// @param bytes how many bytes of it are here
/// @param sha256 the SHA-256 of those bytes, as hexadecimal digits: an upload that broke off goes on only with a file
/// that begins with them; null before the first part, and once the file is complete
/// @param columns the names of its columns; empty before its first line is here, and after the file is deleted
/// @param rows how many rows are here
/// @param percent how much of the rows the dry run, or the run, has been through
/// @param mapping the mapping of the last dry run; null before one, and after the file is deleted
/// @param dryRun the outcome of the dry run; null before it has ended
/// @param counts the outcome of the rows so far, of the dry run or the run under way
/// @param hasContent whether its rows, or the reasons of refused ones, are still there
record FileImportView(
        UUID importId,
        String name,
        ImportKind kind,

        @Schema(enumeration = {"csv", "ndjson"}) String format,

        @Schema(enumeration = {"UTF-8", "GB18030"}) String charset,

        @Schema(
                enumeration = {"uploading", "uploaded", "checking", "checked", "running", "done", "failed", "cancelled"
                })
        String state,

        String madeBy,
        Instant madeAt,
        Instant changedAt,
        int parts,
        long bytes,
        @Nullable String sha256,
        List<String> columns,
        int rows,
        int percent,
        @Nullable ImportMapping mapping,
        @Nullable ImportCountsView dryRun,
        @Nullable ImportCountsView counts,
        boolean hasContent) {

    /// @param created rows that make a customer or an order known
    /// @param changed rows that change one that is known
    /// @param unchanged rows that say what is known, among them those that were taken in before an interruption
    /// @param refused rows that are set aside
    /// @param listed how many of the refused ones the error file has: the first ones
    record ImportCountsView(
            int created, int changed, int unchanged, int refused, int listed, List<ImportReasonView> reasons) {

        static ImportCountsView of(ImportCounts counts, MessageBundle texts) {
            return new ImportCountsView(
                    counts.created(),
                    counts.changed(),
                    counts.unchanged(),
                    counts.refused(),
                    counts.listed(),
                    counts.reasons().stream()
                            .map(one -> new ImportReasonView(one.field(), texts.say(one.reason()), one.rows()))
                            .toList());
        }
    }

    /// @param field empty where it is the row as a whole
    record ImportReasonView(String field, String reason, int rows) {}

    /// @param key null where nothing is left that it opens
    static FileImportView of(DataImport one, @Nullable DataKey key, JsonText json, MessageBundle texts) {
        var dryRun = json.readOrNull(one.dryRun, ImportCounts.class);
        var counts = json.readOrNull(one.counts, ImportCounts.class);
        return new FileImportView(
                one.importId,
                one.name,
                one.kind(),
                one.format,
                one.charset,
                one.state,
                one.madeBy,
                one.madeAt,
                one.changedAt,
                one.parts,
                one.bytes,
                key == null || one.sealedDigest == null ? null : one.digest(key).hex(),
                key == null ? List.of() : one.columns(key, json),
                one.rows,
                percent(one),
                key == null ? null : one.mapping(key, json),
                dryRun == null ? null : ImportCountsView.of(dryRun, texts),
                counts == null ? null : ImportCountsView.of(counts, texts),
                one.masterKeyId != null);
    }

    private static int percent(DataImport one) {
        return switch (one.state()) {
            case UPLOADING, UPLOADED, CANCELLED -> 0;
            case CHECKED, DONE -> 100;
            case CHECKING, RUNNING, FAILED -> one.chunks == 0 ? 0 : Math.toIntExact(100L * one.chunk / one.chunks);
        };
    }
}
