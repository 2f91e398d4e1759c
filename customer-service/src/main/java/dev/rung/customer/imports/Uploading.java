package dev.rung.customer.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.customer.imports.content.ImportContent;
import dev.rung.customer.imports.file.FileLayout;
import dev.rung.customer.imports.file.FileLayout.FirstLine;
import dev.rung.customer.imports.file.FileRow;
import dev.rung.customer.imports.file.FirstLineReader;
import dev.rung.customer.imports.file.LineReader;
import dev.rung.customer.imports.file.LineSplitter;
import dev.rung.customer.imports.run.ImportSettings;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.vault.DataKey;
import dev.rung.platform.vault.KeyRing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Takes a file in, part by part, in the caller's transaction. The lock on the import's row is the guard: of two who
/// send the same part at once the second finds it there.
@ApplicationScoped
class Uploading {

    private static final byte[] NOTHING = {};

    private final DataImports imports;
    private final ImportContent content;
    private final ImportSettings settings;
    private final KeyRing keys;
    private final JsonText json;
    private final Audit audit;
    private final Clock clock;

    Uploading(
            DataImports imports,
            ImportContent content,
            ImportSettings settings,
            KeyRing keys,
            JsonText json,
            Audit audit,
            Clock clock) {
        this.imports = imports;
        this.content = content;
        this.settings = settings;
        this.keys = keys;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<DataImport> begin(ImportRequest request, String actor) {
        var made = new DataImport();
        made.importId = UUID.randomUUID();
        made.name = request.name();
        made.kind = request.kind().code();
        made.format = request.format();
        made.charset = request.charset() == null ? "UTF-8" : request.charset();
        made.madeBy = actor;
        made.madeAt = clock.instant();
        made.moveTo(ImportState.UPLOADING, made.madeAt);
        var wrapped = keys.wrap(keys.fresh(made.importId));
        made.masterKeyId = wrapped.masterKeyId();
        made.wrappedKey = wrapped.bytes();
        return imports.persistAndFlush(made)
                .call(() -> audit.record(
                        actor,
                        "import.begun",
                        made.importId.toString(),
                        Map.of("kind", made.kind, "format", made.format)));
    }

    /// Parts come in their order, from 0; the last one may come again, and changes nothing.
    Uni<DataImport> add(UUID importId, int part, byte[] bytes) {
        return imports.lock(importId).chain(upload -> {
            if (!upload.state().takesParts()) {
                throw notNow(upload);
            }
            if (part == upload.parts - 1) {
                return Uni.createFrom().item(upload);
            }
            if (part != upload.parts) {
                throw Problem.of(409, "import-part-missing")
                        .with("parts", upload.parts)
                        .asException();
            }
            if (upload.bytes + bytes.length > settings.maxSize().asLongValue()) {
                throw Problem.of(413, "import-too-large")
                        .with("limitBytes", settings.maxSize().asLongValue())
                        .asException();
            }
            var key = upload.key(keys).orElseThrow(() -> notNow(upload));
            var rest = upload.sealedRest == null ? NOTHING : key.open(upload.sealedRest);
            var cut = LineSplitter.cut(rest, bytes);
            upload.parts++;
            upload.bytes += bytes.length;
            upload.changedAt = clock.instant();
            upload.sealedRest = cut.rest().length == 0 ? null : key.seal(cut.rest());
            upload.sealedDigest = key.seal(upload.digest(key).add(bytes).state());
            return append(upload, key, cut.lines());
        });
    }

    /// The last line may lack its end.
    Uni<DataImport> complete(UUID importId, CompletionRequest whole) {
        return imports.lock(importId).chain(upload -> {
            if (!upload.state().takesParts()) {
                throw notNow(upload);
            }
            var key = upload.key(keys).orElseThrow(() -> notNow(upload));
            mustBeWhole(upload, key, whole);
            var last = upload.sealedRest == null ? NOTHING : key.open(upload.sealedRest);
            upload.sealedRest = null;
            upload.sealedDigest = null;
            upload.moveTo(ImportState.UPLOADED, clock.instant());
            return append(upload, key, LineSplitter.last(last)).invoke(() -> mustHaveRows(upload, key));
        });
    }

    /// An upload that went on with another file, or that two had hold of, is neither's.
    private static void mustBeWhole(DataImport upload, DataKey key, CompletionRequest whole) {
        var problem = Problem.of(422, "import-not-whole");
        if (upload.bytes != whole.bytes()) {
            throw problem.at("bytes", Text.of("reason.import-bytes").with("bytes", upload.bytes))
                    .asException();
        }
        if (!upload.digest(key).hex().equals(whole.sha256())) {
            throw problem.at("sha256", Text.of("reason.import-sha256")).asException();
        }
    }

    private void mustHaveRows(DataImport upload, DataKey key) {
        if (upload.rows == 0) {
            throw unreadable(Text.of("reason.import-empty"));
        }
        if (upload.columns(key, json).isEmpty()) {
            throw unreadable(Text.of("reason.import-no-object"));
        }
    }

    static RuntimeException notNow(DataImport one) {
        return Problem.of(409, "import-not-possible-now")
                .with("state", one.state)
                .asException();
    }

    private Uni<DataImport> append(DataImport upload, DataKey key, List<byte[]> lines) {
        var rows = new ArrayList<FileRow>();
        var layout = upload.layout(key, json);
        var reader = layout == null ? null : new LineReader(layout, upload.quoteOpen);
        for (var line : lines) {
            upload.lines++;
            if (reader == null) {
                reader = new LineReader(layout(upload, line), false);
                if (upload.format.equals(FileLayout.CSV)) {
                    continue;
                }
            }
            reader.read(upload.lines, line).ifPresent(rows::add);
        }
        if (reader == null) {
            return Uni.createFrom().item(upload);
        }
        var columns = reader.layout().columns();
        upload.sealedColumns = key.seal(json.write(columns).getBytes(UTF_8));
        upload.delimiter = String.valueOf(reader.layout().delimiter());
        upload.quoteOpen = reader.isQuoteOpen();
        upload.rows += rows.size();
        return content.append(upload.importId, key, upload.chunks, columns, rows, settings.batch())
                .invoke(chunks -> upload.chunks = chunks)
                .replaceWith(upload);
    }

    private static FileLayout layout(DataImport upload, byte[] line) {
        return switch (FirstLineReader.read(line, upload.format, upload.charset)) {
            case FirstLine.Understood(var layout) -> layout;
            case FirstLine.Unreadable(var reason) -> throw unreadable(reason);
        };
    }

    private static RuntimeException unreadable(Text reason) {
        return Problem.of(422, "import-unreadable").at("file", reason).asException();
    }
}
