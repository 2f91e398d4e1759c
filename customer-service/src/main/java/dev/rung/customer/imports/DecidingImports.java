package dev.rung.customer.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.customer.imports.content.ImportContent;
import dev.rung.customer.imports.content.RowKeys;
import dev.rung.customer.imports.content.RowSubjects;
import dev.rung.customer.imports.mapping.ImportMapping;
import dev.rung.customer.imports.mapping.MappingPolicy;
import dev.rung.customer.imports.mapping.UnfitMapping;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.vault.DataKey;
import dev.rung.platform.vault.KeyRing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/// Decisions of people about an import, in the caller's transaction. The lock on its row is the guard: of two who
/// press the same button the second finds a state that does not allow it.
@ApplicationScoped
class DecidingImports {

    private final DataImports imports;
    private final ImportContent content;
    private final RowKeys rowKeys;
    private final RowSubjects subjects;
    private final KeyRing keys;
    private final JsonText json;
    private final Audit audit;
    private final Clock clock;

    DecidingImports(
            DataImports imports,
            ImportContent content,
            RowKeys rowKeys,
            RowSubjects subjects,
            KeyRing keys,
            JsonText json,
            Audit audit,
            Clock clock) {
        this.imports = imports;
        this.content = content;
        this.rowKeys = rowKeys;
        this.subjects = subjects;
        this.keys = keys;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /// Begins a dry run. Nothing of an earlier one is left.
    Uni<DataImport> check(UUID importId, ImportMapping mapping, String actor) {
        return imports.lock(importId)
                .invoke(one -> {
                    mustBe(one, one.mayBeChecked());
                    var key = one.key(keys).orElseThrow(() -> Uploading.notNow(one));
                    mustFit(one, key, mapping);
                    one.sealedMapping = key.seal(json.write(mapping).getBytes(UTF_8));
                    one.dryRun = null;
                    one.begin(ImportState.CHECKING, clock.instant());
                })
                .call(this::forgetResults)
                .call(one -> record(actor, "import.checked", one));
    }

    /// A run that failed goes on where it was.
    Uni<DataImport> run(UUID importId, String actor) {
        return imports.lock(importId)
                .call(one -> {
                    mustBe(one, one.mayRun() || one.mayGoOn());
                    one.runBy = actor;
                    if (one.mayGoOn()) {
                        one.goOn(clock.instant());
                        return Uni.createFrom().voidItem();
                    }
                    one.begin(ImportState.RUNNING, clock.instant());
                    return forgetResults(one);
                })
                .call(one -> record(actor, "import.run", one));
    }

    private Uni<Void> forgetResults(DataImport one) {
        return content.forgetRefusals(one.importId).chain(() -> rowKeys.forget(one.importId));
    }

    /// Rows that were taken in stay.
    Uni<DataImport> cancel(UUID importId, String actor) {
        return imports.lock(importId)
                .invoke(one -> mustBe(one, !one.state().hasEnded()))
                .call(one -> record(actor, "import.cancelled", one))
                .call(this::forget);
    }

    /// Deletes all that lies of it, and ends it where it has not ended.
    Uni<Void> forget(DataImport one) {
        if (!one.state().hasEnded()) {
            one.moveTo(ImportState.CANCELLED, clock.instant());
        }
        one.sealedRest = null;
        one.sealedDigest = null;
        one.sealedColumns = null;
        one.sealedMapping = null;
        one.sealedChanges = null;
        one.masterKeyId = null;
        one.wrappedKey = null;
        return content.forget(one.importId)
                .chain(() -> rowKeys.forget(one.importId))
                .chain(() -> subjects.forget(one.importId));
    }

    private void mustFit(DataImport one, DataKey key, ImportMapping mapping) {
        UnfitMapping.refuse(MappingPolicy.faults(one.kind(), one.columns(key, json), mapping));
    }

    private static void mustBe(DataImport one, boolean possible) {
        if (!possible) {
            throw Uploading.notNow(one);
        }
    }

    private Uni<Void> record(String actor, String action, DataImport one) {
        return audit.record(actor, action, one.importId.toString(), Map.of("kind", one.kind, "rows", one.rows));
    }
}
