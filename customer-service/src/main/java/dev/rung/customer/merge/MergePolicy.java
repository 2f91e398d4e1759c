package dev.rung.customer.merge;

import dev.rung.customer.merge.MergeState.Merged;
import dev.rung.customer.merge.MergeState.Proposed;
import dev.rung.customer.merge.MergeState.Undone;
import dev.rung.customer.merge.MergeState.Withdrawn;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import java.util.UUID;

/// Decides which customers may be merged, and who may take which step. The first refusal stands.
///
/// Both must be customers of their own. So there is no circle, and nobody is part of two: whoever others are part of
/// may become part of another one with them.
final class MergePolicy {

    private MergePolicy() {}

    /// @param erased whether nothing that says who they are is kept any more
    /// @param part whether they are part of another customer
    @RegisterForReflection
    record MergeSide(UUID customerId, boolean erased, boolean part) {}

    /// Whether a step may be taken.
    sealed interface MergeStep {

        record MayApprove(Proposed proposal) implements MergeStep {}

        record MayWithdraw(Proposed proposal) implements MergeStep {}

        record MayUndo(Merged merge) implements MergeStep {}

        /// It takes another person.
        record OwnProposal() implements MergeStep {}

        record NotNow() implements MergeStep {}
    }

    /// Nothing where the two may be merged. Asked when it is proposed, and again when it is approved.
    static Optional<MergeRefusal> refusal(MergeSide from, MergeSide into) {
        if (from.customerId().equals(into.customerId())) {
            return Optional.of(MergeRefusal.SAME_CUSTOMER);
        }
        if (from.erased() || into.erased()) {
            return Optional.of(MergeRefusal.ERASED);
        }
        return from.part() || into.part() ? Optional.of(MergeRefusal.PART_OF_ANOTHER) : Optional.empty();
    }

    /// Four eyes: a merge shows one customer what another one did.
    static MergeStep approve(MergeState state, String actor) {
        return switch (state) {
            case Proposed proposal ->
                proposal.proposer().equals(actor) ? new MergeStep.OwnProposal() : new MergeStep.MayApprove(proposal);
            case Withdrawn _, Merged _, Undone _ -> new MergeStep.NotNow();
        };
    }

    static MergeStep withdraw(MergeState state) {
        return switch (state) {
            case Proposed proposal -> new MergeStep.MayWithdraw(proposal);
            case Withdrawn _, Merged _, Undone _ -> new MergeStep.NotNow();
        };
    }

    /// Nothing where the merge may be undone. A person who was erased is so under all ids: none comes to life again.
    static Optional<MergeRefusal> undoingRefusal(MergeSide from, MergeSide into) {
        return from.erased() || into.erased() ? Optional.of(MergeRefusal.ERASED) : Optional.empty();
    }

    /// One person, also the one who proposed or approved it: two people who were taken for one see each other's
    /// messages until it is undone.
    static MergeStep undo(MergeState state) {
        return switch (state) {
            case Merged merge -> new MergeStep.MayUndo(merge);
            case Proposed _, Withdrawn _, Undone _ -> new MergeStep.NotNow();
        };
    }
}
