package dev.rung.benefits.adjustment;

import dev.rung.benefits.adjustment.AdjustmentPolicy.RequestVerdict;
import dev.rung.benefits.adjustment.AdjustmentPolicy.RequestVerdict.Acceptable;
import dev.rung.benefits.adjustment.AdjustmentPolicy.RequestVerdict.TooMany;
import dev.rung.benefits.adjustment.AdjustmentPolicy.RequestVerdict.TooManyForCustomer;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.participation.Participation;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.idempotency.IdempotencyKeys;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import dev.rung.platform.vault.DataKey;
import dev.rung.platform.vault.Vault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps requests for points, each once. Must be called inside a transaction.
///
/// The lock on the customer's points is the guard of the limit: of two requests, the second counts the first. It
/// comes before the customer's key, which an erasure destroys under the same lock.
@ApplicationScoped
class RequestingAdjustments {

    private final CustomerDirectory directory;
    private final Adjustments adjustments;
    private final IdempotencyKeys keys;
    private final Ledger ledger;
    private final Participation participation;
    private final Vault vault;
    private final Audit audit;
    private final AdjustmentTerms terms;
    private final Store store;
    private final Clock clock;

    RequestingAdjustments(
            CustomerDirectory directory,
            Adjustments adjustments,
            IdempotencyKeys keys,
            Ledger ledger,
            Participation participation,
            Vault vault,
            Audit audit,
            AdjustmentTerms terms,
            Store store,
            Clock clock) {
        this.directory = directory;
        this.adjustments = adjustments;
        this.keys = keys;
        this.ledger = ledger;
        this.participation = participation;
        this.vault = vault;
        this.audit = audit;
        this.terms = terms;
        this.store = store;
        this.clock = clock;
    }

    /// @param points more than zero to give them, less to take them
    /// @param note for staff, and for the customer who asks for all that is kept of them
    /// @param shop of what it is about, as behaviour names it; null: unknown
    record AdjustmentContent(
            long points,
            String reason,
            String note,
            @Nullable String shop) {}

    /// @param repeated whether it was requested before
    record AdjustmentReceipt(Adjustment adjustment, boolean repeated) {}

    Uni<AdjustmentReceipt> request(String externalId, AdjustmentContent content, IdempotencyKey key) {
        return directory.ownByExternalId(externalId).chain(customer -> {
            var holder = new LotHolder(customer.customerId(), customer.externalId());
            var id = UUID.randomUUID();
            return ledger.lock(List.of(holder))
                    .chain(() -> vault.keyOf(customer.customerId()))
                    .chain(seal -> keys.claim(key, id)
                            .chain(before -> before.map(first -> repeated(first, holder, content, seal))
                                    .orElseGet(() -> first(id, holder, content, key.sender(), seal))));
        });
    }

    private Uni<AdjustmentReceipt> first(
            UUID id, LotHolder holder, AdjustmentContent content, String actor, DataKey seal) {
        var now = JsonRows.toMicroseconds(clock.instant());
        return mustBeAllowed(holder, content)
                .chain(() -> adjustments.givenOrAsked(holder.customerId(), since(now)))
                .invoke(given -> mustBeAcceptable(
                        AdjustmentPolicy.request(content.points(), given, terms.most(), terms.mostOfCustomer())))
                .chain(() -> adjustments.persistAndFlush(new Adjustment(
                        id,
                        holder,
                        content.points(),
                        content.reason(),
                        content.shop(),
                        seal.sealText(id, content.note()),
                        actor,
                        now)))
                .call(() -> audit.record(
                        actor,
                        "points-adjustment.requested",
                        id.toString(),
                        Map.of(
                                "customerId", holder.customerId().toString(),
                                "points", content.points(),
                                "reason", content.reason())))
                .map(saved -> new AdjustmentReceipt(saved, false));
    }

    /// To be given points one takes part; they are taken from anybody.
    private Uni<Void> mustBeAllowed(LotHolder holder, AdjustmentContent content) {
        return content.points() > 0
                ? participation.mustBeAllowedToReceive(holder.customerId())
                : Uni.createFrom().voidItem();
    }

    private Uni<AdjustmentReceipt> repeated(UUID first, LotHolder holder, AdjustmentContent content, DataKey seal) {
        return adjustments.one(first).map(found -> {
            var same = found.customerId.equals(holder.customerId())
                    && found.points == content.points()
                    && found.reason.equals(content.reason())
                    && Objects.equals(found.shop, content.shop())
                    && seal.openText(found.id, found.sealedNote).equals(content.note());
            if (!same) {
                throw IdempotencyKeys.reused();
            }
            return new AdjustmentReceipt(found, true);
        });
    }

    private Instant since(Instant now) {
        return now.atZone(store.zone()).minus(terms.period()).toInstant();
    }

    private static void mustBeAcceptable(RequestVerdict verdict) {
        switch (verdict) {
            case Acceptable _ -> {}
            case TooMany(var most) ->
                throw Problem.of(409, "adjustment-too-large").with("most", most).asException();
            case TooManyForCustomer(var left) ->
                throw Problem.of(409, "adjustment-limit-reached")
                        .with("left", left)
                        .asException();
        }
    }
}
