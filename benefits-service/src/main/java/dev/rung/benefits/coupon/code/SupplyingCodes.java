package dev.rung.benefits.coupon.code;

import dev.rung.benefits.coupon.batch.OfferedBatches;
import dev.rung.benefits.coupon.batch.OfferedBatches.OfferedBatch;
import dev.rung.benefits.coupon.code.CodeReading.ReadableCode;
import dev.rung.benefits.coupon.code.CodeReading.UnreadableCode;
import dev.rung.benefits.coupon.code.CouponCodes.CouponCode;
import dev.rung.benefits.coupon.code.ImportingCodes.CodeImport;
import dev.rung.benefits.coupon.terms.CodeSource;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.database.Await;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.idempotency.IdempotencyKeys;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Gives a batch its codes, each batch those of its own kind only.
@ApplicationScoped
class SupplyingCodes {

    private final OfferedBatches batches;
    private final CouponCodes codes;
    private final MakingCodes making;
    private final ImportingCodes importing;
    private final IdempotencyKeys keys;
    private final Audit audit;

    SupplyingCodes(
            OfferedBatches batches,
            CouponCodes codes,
            MakingCodes making,
            ImportingCodes importing,
            IdempotencyKeys keys,
            Audit audit) {
        this.batches = batches;
        this.codes = codes;
        this.making = making;
        this.importing = importing;
        this.keys = keys;
        this.audit = audit;
    }

    /// The key stands for this batch, count and length, so a repetition needs no record of its own.
    Uni<Void> make(UUID batchId, int count, int length, IdempotencyKey key) {
        var wish = "%s/%d/%d".formatted(batchId, count, length);
        var subject = UUID.nameUUIDFromBytes(wish.getBytes(StandardCharsets.UTF_8));
        return mustTake(batchId, CodeSource.GENERATED)
                .chain(() -> keys.claim(key, subject))
                .chain(before -> {
                    if (before.isPresent()) {
                        mustBe(subject, before.get());
                        return Uni.createFrom().voidItem();
                    }
                    return making.make(batchId, count, length)
                            .chain(() -> audit.record(
                                    key.sender(),
                                    "coupon-codes.made",
                                    batchId.toString(),
                                    Map.of("count", count, "length", length)));
                });
    }

    /// Audited when it begins, too: the pages of a file that breaks off are there, and so is who sent it.
    ///
    /// Blocks: not to be called on an event loop.
    CodeImport add(UUID batchId, InputStream body, String actor) throws IOException {
        Await.on(() -> Panache.withTransaction(() -> mustTake(batchId, CodeSource.IMPORTED)
                .chain(() -> audit.record(actor, "coupon-codes.import-begun", batchId.toString(), Map.of()))));
        var done = importing.add(batchId, body);
        Await.on(() -> Panache.withTransaction(() -> audit.record(
                actor,
                "coupon-codes.imported",
                batchId.toString(),
                Map.of("added", done.added(), "present", done.present(), "refused", done.refusals()))));
        return done;
    }

    /// The lock on the batch is the guard of its having one code only.
    Uni<CouponCode> share(UUID batchId, String written, String actor) {
        var code = shared(batchId, written);
        return batches.lock(batchId)
                .invoke(batch -> mustBeOf(batch, CodeSource.SHARED))
                .chain(() -> codes.page(batchId, null, 1))
                .chain(found -> found.isEmpty()
                        ? codes.add(List.of(code))
                                .invoke(added -> mustBeNew(added == 1))
                                .chain(() -> audit.record(actor, "coupon-codes.shared", batchId.toString(), Map.of()))
                                .replaceWith(code)
                        : Uni.createFrom()
                                .item(found.getFirst())
                                .invoke(there -> mustBeNew(there.normal().equals(code.normal()))));
    }

    private Uni<OfferedBatch> mustTake(UUID batchId, CodeSource source) {
        return batches.one(batchId).invoke(batch -> mustBeOf(batch, source));
    }

    private static void mustBeOf(OfferedBatch batch, CodeSource source) {
        if (batch.offer().codes() != source || batch.benefit() != null) {
            throw Problem.of(409, "coupon-codes-other")
                    .with("codes", batch.offer().codes().code())
                    .asException();
        }
    }

    private static CouponCode shared(UUID batchId, String written) {
        return switch (NormalCode.read(written)) {
            case ReadableCode(var normal, var shown) -> new CouponCode(normal, shown, batchId, false);
            case UnreadableCode(var flaw) ->
                throw Problem.of(422, "coupon-code-unsound")
                        .at("code", Text.of("coupon-code." + flaw.code()))
                        .asException();
        };
    }

    private static void mustBeNew(boolean isNew) {
        if (!isNew) {
            throw Problem.of(409, "coupon-code-used").asException();
        }
    }

    private static void mustBe(UUID subject, UUID before) {
        if (!subject.equals(before)) {
            throw IdempotencyKeys.reused();
        }
    }
}
