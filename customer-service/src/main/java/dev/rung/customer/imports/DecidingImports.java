package dev.rung.customer.imports;

import dev.rung.customer.imports.content.ImportContent;
import dev.rung.customer.imports.content.RowKeys;
import dev.rung.customer.imports.mapping.ImportMapping;
import dev.rung.customer.imports.mapping.MappingPolicy;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/// What people want with an import, in the caller's transaction. The lock on its row is the guard: of two who press the
/// same button the second finds a state that does not allow it.
@ApplicationScoped
class DecidingImports {

    private final DataImports imports;
    private final ImportContent content;
    private final RowKeys rowKeys;
    private final JsonText json;
    private final Audit audit;
    private final Clock clock;

    DecidingImports(
            DataImports imports, ImportContent content, RowKeys rowKeys, JsonText json, Audit audit, Clock clock) {
        this.imports = imports;
        this.content = content;
        this.rowKeys = rowKeys;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /// Begins a dry run. Nothing of an earlier one is left.
    Uni<DataImport> check(UUID importId, ImportMapping mapping) {
        return imports.lock(importId)
                .invoke(one -> {
                    mustBe(one, one.state().mayBeChecked());
                    mustFit(one, mapping);
                    one.mapping = json.write(mapping);
                    one.dryRun = null;
                    one.begin(ImportState.CHECKING, clock.instant());
                })
                .call(() -> rowKeys.forget(importId));
    }

    Uni<DataImport> run(UUID importId, String actor) {
        return imports.lock(importId)
                .invoke(one -> {
                    mustBe(one, one.state().mayRun());
                    one.begin(ImportState.RUNNING, clock.instant());
                })
                .call(one -> record(actor, "import.run", one));
    }

    /// What was taken in stays.
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
        one.sealedChanges = null;
        one.masterKeyId = null;
        one.wrappedKey = null;
        return content.forget(one.importId).chain(() -> rowKeys.forget(one.importId));
    }

    private void mustFit(DataImport one, ImportMapping mapping) {
        var faults = MappingPolicy.faults(one.kind(), one.columns(json), mapping);
        if (!faults.isEmpty()) {
            var problem = Problem.of(422, "import-mapping-unfit");
            for (var fault : faults) {
                problem = problem.at(fault.field(), fault.reason());
            }
            throw problem.asException();
        }
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
