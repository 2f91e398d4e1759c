package dev.rung.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.merge.MergePolicy.MergeSide;
import dev.rung.customer.merge.MergePolicy.MergeStep;
import dev.rung.customer.merge.MergeState.Merged;
import dev.rung.customer.merge.MergeState.Proposed;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergePolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Proposed PROPOSED = new Proposed("li");
    private static final Merged MERGED = PROPOSED.approved("wang", NOW);

    private final UUID one = new UUID(0, 1);
    private final UUID other = new UUID(0, 2);

    @Test
    void twoCustomersOfTheirOwnMayBeMerged() {
        assertThat(MergePolicy.refusal(own(one), own(other))).isEmpty();
    }

    @Test
    void nobodyIsMergedIntoThemselves() {
        assertThat(MergePolicy.refusal(own(one), own(one))).contains(MergeRefusal.SAME_CUSTOMER);
    }

    @Test
    void whoIsPartOfAnotherIsNeitherGivenUpNorKept() {
        assertThat(MergePolicy.refusal(part(one), own(other))).contains(MergeRefusal.PART_OF_ANOTHER);
        assertThat(MergePolicy.refusal(own(one), part(other))).contains(MergeRefusal.PART_OF_ANOTHER);
    }

    @Test
    void nobodyErasedIsMerged() {
        assertThat(MergePolicy.refusal(new MergeSide(one, true, false), own(other)))
                .contains(MergeRefusal.ERASED);
        assertThat(MergePolicy.refusal(own(one), new MergeSide(other, true, false)))
                .contains(MergeRefusal.ERASED);
    }

    @Test
    void anotherPersonApproves() {
        assertThat(MergePolicy.approve(PROPOSED, "li")).isEqualTo(new MergeStep.OwnProposal());
        assertThat(MergePolicy.approve(PROPOSED, "wang")).isEqualTo(new MergeStep.MayApprove(PROPOSED));
        assertThat(MergePolicy.approve(MERGED, "zhou")).isEqualTo(new MergeStep.NotNow());
        assertThat(MergePolicy.approve(PROPOSED.withdrawn("li", NOW), "wang")).isEqualTo(new MergeStep.NotNow());
    }

    @Test
    void onlyWhatIsProposedIsWithdrawn() {
        assertThat(MergePolicy.withdraw(PROPOSED)).isEqualTo(new MergeStep.MayWithdraw(PROPOSED));
        assertThat(MergePolicy.withdraw(MERGED)).isEqualTo(new MergeStep.NotNow());
    }

    @Test
    void onlyWhatIsCarriedOutIsUndoneAndOnce() {
        assertThat(MergePolicy.undo(MERGED)).isEqualTo(new MergeStep.MayUndo(MERGED));
        assertThat(MergePolicy.undo(PROPOSED)).isEqualTo(new MergeStep.NotNow());
        assertThat(MergePolicy.undo(MERGED.undone("li", NOW, "mistake"))).isEqualTo(new MergeStep.NotNow());
    }

    private static MergeSide own(UUID id) {
        return new MergeSide(id, false, false);
    }

    private static MergeSide part(UUID id) {
        return new MergeSide(id, false, true);
    }
}
