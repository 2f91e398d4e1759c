package dev.rung.benefits.coupon.batch;

import dev.rung.benefits.coupon.batch.BatchState.Closed;
import dev.rung.benefits.coupon.batch.BatchState.Draft;
import dev.rung.benefits.coupon.batch.BatchState.Open;
import dev.rung.benefits.coupon.terms.BatchContent;
import dev.rung.benefits.coupon.terms.BatchReading;
import dev.rung.benefits.coupon.terms.BatchReading.InvalidBatch;
import dev.rung.benefits.coupon.terms.BatchReading.ValidBatch;
import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Drafts, changes, opens and closes batches, in the caller's transaction.
@ApplicationScoped
class WritingBatches {

    private final CouponBatches batches;
    private final JsonText json;
    private final Audit audit;
    private final Store store;
    private final Clock clock;

    WritingBatches(CouponBatches batches, JsonText json, Audit audit, Store store, Clock clock) {
        this.batches = batches;
        this.json = json;
        this.audit = audit;
        this.store = store;
        this.clock = clock;
    }

    Uni<CouponBatch> draft(BatchContent content, String author) {
        mustBeSound(content);
        var batch = new CouponBatch(UUID.randomUUID(), json.write(content), author, clock.instant());
        return batches.persistAndFlush(batch).call(() -> book(author, "coupon-batch.drafted", batch.id));
    }

    Uni<CouponBatch> change(UUID id, BatchContent content, String author) {
        mustBeSound(content);
        return batches.lock(id)
                .invoke(batch -> {
                    draftOf(batch);
                    mustKeepItsCodes(batch, content);
                    batch.content = json.write(content);
                    batch.author = author;
                    batch.writtenAt = clock.instant();
                })
                .call(() -> book(author, "coupon-batch.changed", id));
    }

    Uni<CouponBatch> open(UUID id, String actor) {
        return batches.lock(id)
                .invoke(batch -> batch.moveTo(draftOf(batch).opened(clock.instant())))
                .call(() -> book(actor, "coupon-batch.opened", id));
    }

    /// A batch of a benefit ends with the benefit: closed by hand, it would hold up whoever is granted that.
    Uni<CouponBatch> close(UUID id, String actor) {
        return batches.lock(id)
                .invoke(batch -> {
                    if (batch.benefitCode != null) {
                        throw Problem.of(409, "coupon-batch-of-benefit").asException();
                    }
                    batch.moveTo(openOf(batch).closed(clock.instant()));
                })
                .call(() -> book(actor, "coupon-batch.closed", id));
    }

    private void mustBeSound(BatchContent content) {
        switch (BatchReading.of(content, store.currency())) {
            case ValidBatch _ -> {}
            case InvalidBatch(var flaws) -> throw DocumentFlaw.refusal("coupon-batch-unsound", flaws);
        }
    }

    /// There may be codes of that kind already.
    private void mustKeepItsCodes(CouponBatch batch, BatchContent content) {
        var before = json.read(batch.content, BatchContent.class).codes();
        if (!before.equals(content.codes())) {
            throw DocumentFlaw.refusal(
                    "coupon-batch-unsound",
                    List.of(new DocumentFlaw("codes", Text.of("reason.equal").with("value", before))));
        }
    }

    private static Draft draftOf(CouponBatch batch) {
        return switch (batch.state()) {
            case Draft draft -> draft;
            case Open _, Closed _ -> throw notNow(batch);
        };
    }

    private static Open openOf(CouponBatch batch) {
        return switch (batch.state()) {
            case Open open -> open;
            case Draft _, Closed _ -> throw notNow(batch);
        };
    }

    private static RuntimeException notNow(CouponBatch batch) {
        return Problem.of(409, "coupon-batch-not-now")
                .with("state", batch.state().code())
                .asException();
    }

    private Uni<Void> book(String actor, String action, UUID batch) {
        return audit.record(actor, action, batch.toString(), Map.of());
    }
}
