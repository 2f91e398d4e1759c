package dev.rung.customer.imports;

import dev.rung.customer.imports.mapping.ImportKind;
import dev.rung.customer.imports.mapping.ImportMapping;
import dev.rung.customer.imports.run.ImportCounts;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.MessageBundle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An import, and how far it has come.
///
/// @param madeBy who uploaded the file
/// @param parts of the file that are here: the next one has this number
/// @param columns that the file has; empty until its first line is here
/// @param percent of the rows that the dry run, or the run, has been through
/// @param mapping that the last dry run used
/// @param dryRun what would become of the rows; null until a dry run has ended
/// @param counts what became of the rows, or would, as far as the present dry run or run has come
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
        List<String> columns,
        int rows,
        int percent,
        @Nullable ImportMapping mapping,
        @Nullable ImportCountsView dryRun,
        @Nullable ImportCountsView counts,
        boolean hasContent) {

    /// @param created rows that make a customer or an order known
    /// @param changed rows that change one that is known
    /// @param refused rows that are set aside
    record ImportCountsView(int created, int changed, int unchanged, int refused, List<ImportReasonView> reasons) {

        static ImportCountsView of(ImportCounts counts, MessageBundle texts) {
            return new ImportCountsView(
                    counts.created(),
                    counts.changed(),
                    counts.unchanged(),
                    counts.refused(),
                    counts.reasons().stream()
                            .map(one -> new ImportReasonView(one.field(), texts.say(one.reason()), one.rows()))
                            .toList());
        }
    }

    /// @param field empty where it is the row as a whole
    record ImportReasonView(String field, String reason, int rows) {}

    static FileImportView of(DataImport one, JsonText json, MessageBundle texts) {
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
                one.columns(json),
                one.rows,
                percent(one),
                json.readOrNull(one.mapping, ImportMapping.class),
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
