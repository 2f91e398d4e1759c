package dev.rung.customer.merge;

import static java.util.Objects.requireNonNull;

import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.customer.merge.MergePolicy.MergeSide;
import dev.rung.customer.merge.MergePolicy.MergeStep.MayApprove;
import dev.rung.customer.merge.MergePolicy.MergeStep.MayUndo;
import dev.rung.customer.merge.MergePolicy.MergeStep.MayWithdraw;
import dev.rung.customer.merge.MergePolicy.MergeStep.NotNow;
import dev.rung.customer.merge.MergePolicy.MergeStep.OwnProposal;
import dev.rung.customer.merge.MergeState.Undone;
import dev.rung.customer.register.MergeRegister;
import dev.rung.customer.register.Registering;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/// Proposes, carries out and undoes merges, in the caller's transaction. Guards: one lock for all steps, and the
/// locks on both customers with all who are one person with them.
@ApplicationScoped
class DecidingMerges {

    private final Merges merges;
    private final Registering registering;
    private final MergeRegister register;
    private final Audit audit;
    private final Clock clock;

    DecidingMerges(Merges merges, Registering registering, MergeRegister register, Audit audit, Clock clock) {
        this.merges = merges;
        this.registering = registering;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param from the customer who is to become part of the other, by the storefront's id
    record MergeProposal(String from, String into, String reason) {}

    Uni<MergeView> propose(MergeProposal wanted, String actor) {
        return merges.lockAll()
                .chain(() -> registering.own(wanted.from()))
                .chain(from -> registering.own(wanted.into()).chain(into -> propose(from, into, wanted, actor)));
    }

    Uni<MergeView> approve(UUID id, String actor) {
        return locked(id).chain(merge -> switch (MergePolicy.approve(merge.state(), actor)) {
            case MayApprove(var proposal) ->
                mustBePossible(merge.fromCustomer, merge.intoCustomer)
                        .invoke(() -> merge.moveTo(proposal.approved(actor, now())))
                        .chain(() -> register.merge(merge.fromCustomer, merge.intoCustomer))
                        .chain(() -> written(merge, actor, "approved"));
            case OwnProposal() ->
                throw Problem.of(403, "four-eyes")
                        .with("writers", List.of(merge.proposedBy))
                        .asException();
            case MayWithdraw _, MayUndo _, NotNow _ -> throw notNow(merge);
        });
    }

    Uni<MergeView> withdraw(UUID id, String actor) {
        return locked(id).chain(merge -> switch (MergePolicy.withdraw(merge.state())) {
            case MayWithdraw(var proposal) -> {
                merge.moveTo(proposal.withdrawn(actor, now()));
                yield written(merge, actor, "withdrawn");
            }
            case MayApprove _, MayUndo _, OwnProposal _, NotNow _ -> throw notNow(merge);
        });
    }

    Uni<MergeView> undo(UUID id, String reason, String actor) {
        return locked(id).chain(merge -> switch (MergePolicy.undo(merge.state())) {
            case MayUndo(var done) ->
                refusing(merge.fromCustomer, merge.intoCustomer, MergePolicy::undoingRefusal)
                        .invoke(() -> merge.moveTo(done.undone(actor, now(), reason)))
                        .chain(() -> register.undo(merge.fromCustomer, merge.intoCustomer))
                        .chain(() -> written(merge, actor, "undone"));
            case MayApprove _, MayWithdraw _, OwnProposal _, NotNow _ -> throw notNow(merge);
        });
    }

    private Uni<Merge> locked(UUID id) {
        return merges.lockAll()
                .chain(() -> merges.one(id))
                .call(merge -> register.lock(merge.fromCustomer, merge.intoCustomer));
    }

    private Uni<MergeView> propose(Customer from, Customer into, MergeProposal wanted, String actor) {
        var merge = new Merge(UUID.randomUUID(), from.customerId(), into.customerId(), wanted.reason(), actor, now());
        return mustBePossible(from.customerId(), into.customerId())
                .chain(() -> merges.isProposed(from.customerId()))
                .chain(proposed -> {
                    if (proposed) {
                        throw refused(MergeRefusal.PROPOSED_ALREADY);
                    }
                    return merges.persist(merge);
                })
                .chain(() -> written(merge, actor, "proposed"));
    }

    private Uni<Void> mustBePossible(UUID from, UUID into) {
        return refusing(from, into, MergePolicy::refusal);
    }

    private Uni<Void> refusing(
            UUID from, UUID into, BiFunction<MergeSide, MergeSide, Optional<MergeRefusal>> rule) {
        return merges.sides(from, into)
                .invoke(sides -> rule.apply(requireNonNull(sides.get(from)), requireNonNull(sides.get(into)))
                        .ifPresent(why -> {
                            throw refused(why);
                        }))
                .replaceWithVoid();
    }

    /// An entry for each of the two, so that the step is found by either.
    private Uni<MergeView> written(Merge merge, String actor, String step) {
        return merges.flush()
                .chain(() -> writeAudit(merge, merge.fromCustomer, actor, step))
                .chain(() -> writeAudit(merge, merge.intoCustomer, actor, step))
                .chain(() -> merges.view(merge.mergeId));
    }

    private Uni<Void> writeAudit(Merge merge, UUID customer, String actor, String step) {
        var details = new HashMap<String, Object>();
        details.put("customerId", customer.toString());
        details.put("from", merge.fromCustomer.toString());
        details.put("into", merge.intoCustomer.toString());
        details.put("reason", merge.reason);
        if (merge.state() instanceof Undone undone) {
            details.put("undoneFor", undone.reason());
        }
        return audit.record(actor, "merge." + step, merge.mergeId.toString(), details);
    }

    private static RuntimeException refused(MergeRefusal why) {
        return Problem.of(409, "merge-refused").with("reason", why).asException();
    }

    private static RuntimeException notNow(Merge merge) {
        return Problem.of(409, "merge-not-possible-now")
                .with("state", merge.state().code())
                .asException();
    }

    private Instant now() {
        return JsonRows.toMicroseconds(clock.instant());
    }
}
