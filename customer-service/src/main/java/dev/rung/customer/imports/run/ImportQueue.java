package dev.rung.customer.imports.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.customer.imports.content.ImportContent;
import dev.rung.customer.imports.content.RowKeys;
import dev.rung.customer.imports.content.RowRefusal;
import dev.rung.customer.imports.content.RowSubjects;
import dev.rung.customer.profile.ImportingProfiles.FieldChange;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.vault.KeyRing;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The imports that are due, who works on each, and how far it has come. Lease, state and chunk are the fence: where
/// the lease is lost, or the import was cancelled, nothing moves on, and the transaction is rolled back.
@ApplicationScoped
class ImportQueue {

    /// Longer than a chunk takes: Kafka may be waited for.
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MOST_FAILURES = 30;

    /// `skip locked`: what another instance is leasing is left to it.
    private static final String CLAIM = """
            update data_import i set lease = gen_random_uuid(), leased_until = cast(cast(:until as text) as timestamptz)
            from (
                select position from data_import where state in ('checking', 'running')
                and (leased_until is null or leased_until <= cast(cast(:now as text) as timestamptz))
                order by changed_at, position limit 1 for update skip locked) due
            where i.position = due.position
            returning i.import_id, i.kind, i.state, coalesce(i.run_by, i.made_by) as actor, i.chunk, i.chunks, i.lease, i.counts,
                i.master_key_id, encode(i.wrapped_key, 'base64') as wrapped_key,
                encode(i.sealed_columns, 'base64') as sealed_columns,
                encode(i.sealed_mapping, 'base64') as sealed_mapping, i.failures,
                encode(i.sealed_changes, 'base64') as sealed_changes""";

    private static final String FENCE = """
             from jsonb_to_recordset(:rows) as r(import_id uuid, lease uuid, state text, chunk int, now timestamptz,
                until timestamptz, counts text, sealed_changes text, failed int,
                most int)
            where i.import_id = r.import_id and i.lease = r.lease and i.state = r.state and i.chunk = r.chunk""";

    private static final String HOLD = "update data_import i set leased_until = r.until" + FENCE;

    private static final String MOVE_ON = """
            update data_import i set chunk = i.chunk + 1, counts = r.counts, leased_until = null, failures = 0,
                changed_at = r.now, sealed_changes = decode(r.sealed_changes, 'base64')""" + FENCE;

    private static final String END_DRY_RUN = """
            update data_import i set state = 'checked', dry_run = coalesce(i.counts, '{}'), counts = null,
                chunk = 0, leased_until = null, changed_at = r.now""" + FENCE;

    private static final String END_RUN = """
            update data_import i set state = 'done', leased_until = null, changed_at = r.now,
                sealed_changes = null""" + FENCE;

    private static final String POSTPONE = """
            update data_import i set failures = i.failures + r.failed, leased_until = r.until,
                state = case when i.failures + r.failed >= r.most then 'failed' else i.state end""" + FENCE;

    private final JsonRows rows;
    private final ImportContent content;
    private final RowKeys rowKeys;
    private final RowSubjects subjects;
    private final ImportSettings settings;
    private final KeyRing keys;
    private final JsonText json;
    private final Clock clock;

    ImportQueue(
            JsonRows rows,
            ImportContent content,
            RowKeys rowKeys,
            RowSubjects subjects,
            ImportSettings settings,
            KeyRing keys,
            JsonText json,
            Clock clock) {
        this.rows = rows;
        this.content = content;
        this.rowKeys = rowKeys;
        this.subjects = subjects;
        this.settings = settings;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /// The lease is committed when the answer comes.
    @WithTransaction
    Uni<Optional<ImportWork>> claim() {
        var now = clock.instant();
        return rows.read(
                        CLAIM,
                        Map.of("now", now.toString(), "until", now.plus(LEASE).toString()),
                        ImportWork.class)
                .map(found -> found.stream().findFirst());
    }

    /// Renews the lease, and locks the import until the caller's transaction ends: whoever wants to cancel it waits,
    /// and where somebody has, the transaction is rolled back.
    Uni<Void> hold(ImportWork work) {
        return fenced(HOLD, leased(work, LEASE, 0, null, null));
    }

    /// Keeps what became of the chunk, in the caller's transaction.
    Uni<Void> moveOn(ImportWork work, List<RowResult> results) {
        var key = work.key(keys);
        var counts = work.counts() == null ? ImportCounts.NONE : json.read(work.counts(), ImportCounts.class);
        var changes = changes(work, results);
        var refusals = results.stream()
                .filter(result -> !result.defects().isEmpty())
                .limit(Math.max(0, settings.listedErrors() - counts.listed()))
                .map(result -> new RowRefusal(result.line(), result.defects()))
                .toList();
        var kept = changes.isEmpty() ? null : key.seal(json.write(changes).getBytes(UTF_8));
        var after = json.write(counts.plus(results, refusals.size()));
        return fenced(MOVE_ON, leased(work, LEASE, 0, after, kept))
                .chain(() -> content.refuse(work.importId(), key, work.chunk(), refusals));
    }

    /// Nothing is left of the rows once they are taken in; the reasons of those that were refused stay.
    @WithTransaction
    Uni<Void> end(ImportWork work) {
        return work.isDryRun()
                ? fenced(END_DRY_RUN, leased(work, LEASE, 0, null, null))
                : fenced(END_RUN, leased(work, LEASE, 0, null, null))
                        .chain(() -> content.forgetRows(work.importId()))
                        .chain(() -> rowKeys.forget(work.importId()))
                        .chain(() -> subjects.forget(work.importId()));
    }

    /// The chunk is tried again a little later; after many times in vain the import has failed.
    ///
    /// @param isOutage whether it only has to wait, and this time does not count
    @WithTransaction
    Uni<Void> postpone(ImportWork work, boolean isOutage) {
        return rows.write(POSTPONE, List.of(leased(work, PAUSE, isOutage ? 0 : 1, null, null)));
    }

    private List<ChangedRow> changes(ImportWork work, List<RowResult> results) {
        var changes = new ArrayList<ChangedRow>();
        if (work.sealedChanges() != null) {
            var text = new String(work.key(keys).open(work.sealedChanges()), UTF_8);
            changes.addAll(json.readList(text, ChangedRow.class));
        }
        results.stream()
                .filter(result -> work.isDryRun() && result.isEffective())
                .limit(Math.max(0, ChangedRow.MOST - changes.size()))
                .map(result -> new ChangedRow(
                        work.chunk(),
                        result.line(),
                        result.fate() == RowResult.RowFate.CREATED,
                        result.changes().stream().map(FieldChange::field).toList()))
                .forEach(changes::add);
        return changes;
    }

    private Uni<Void> fenced(String sql, LeasedWork leased) {
        return rows.update(sql, List.of(leased))
                .invoke(touched -> {
                    if (touched != 1) {
                        throw new LeaseLost();
                    }
                })
                .replaceWithVoid();
    }

    private LeasedWork leased(
            ImportWork work, Duration lease, int failed, @Nullable String counts, byte @Nullable [] changes) {
        var now = clock.instant();
        return new LeasedWork(
                work.importId(),
                work.lease(),
                work.state(),
                work.chunk(),
                now,
                now.plus(lease),
                counts,
                changes,
                failed,
                MOST_FAILURES);
    }

    /// Somebody else works on it, or it was cancelled.
    static final class LeaseLost extends RuntimeException {

        private static final long serialVersionUID = 1;

        LeaseLost() {
            super("The import is no longer this instance's");
        }
    }

    @RegisterForReflection
    record LeasedWork(
            UUID importId,
            UUID lease,
            String state,
            int chunk,
            Instant now,
            Instant until,
            @Nullable String counts,
            byte @Nullable [] sealedChanges,
            int failed,
            int most) {}
}
