package dev.rung.scoring.policy.version;

import dev.rung.scoring.policy.version.StepOutcome.Done;
import dev.rung.scoring.policy.version.StepOutcome.NotNow;
import dev.rung.scoring.policy.version.StepOutcome.OwnWork;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a version stands. The methods are the steps there are; what is not written in a state is not possible in it.
///
/// An approved version is never edited: a change is another draft.
public sealed interface PolicyState {

    /// As clients and the database read it.
    String code();

    /// All who wrote any of it, the author first.
    List<String> writers();

    /// Null: nobody has approved it.
    @Nullable
    Approval approval();

    default StepOutcome edited(String editor) {
        return new NotNow();
    }

    /// @param approver anybody but the writers
    default StepOutcome approved(String approver, Instant at, String hash) {
        return new NotNow();
    }

    default StepOutcome published(Instant effectiveAt, Announcement announced) {
        return new NotNow();
    }

    default StepOutcome withdrawn(Instant at) {
        return new NotNow();
    }

    record Draft(List<String> writers) implements PolicyState {

        @Override
        public @Nullable Approval approval() {
            return null;
        }

        @Override
        public String code() {
            return "DRAFT";
        }

        @Override
        public StepOutcome edited(String editor) {
            return new Done(new Draft(Stream.concat(writers.stream(), Stream.of(editor))
                    .distinct()
                    .toList()));
        }

        @Override
        public StepOutcome approved(String approver, Instant at, String hash) {
            return writers.contains(approver)
                    ? new OwnWork()
                    : new Done(new Approved(writers, new Approval(approver, at, hash)));
        }

        @Override
        public StepOutcome withdrawn(Instant at) {
            return new Done(new Withdrawn(writers, null, at));
        }
    }

    record Approved(List<String> writers, Approval approval) implements PolicyState {

        @Override
        public String code() {
            return "APPROVED";
        }

        @Override
        public StepOutcome published(Instant effectiveAt, Announcement announced) {
            return new Done(new Published(writers, approval, effectiveAt, announced));
        }

        @Override
        public StepOutcome withdrawn(Instant at) {
            return new Done(new Withdrawn(writers, approval, at));
        }
    }

    /// For good: customers have been told. Only a later version ends it.
    record Published(List<String> writers, Approval approval, Instant effectiveAt, Announcement announced)
            implements PolicyState {

        /// @param because why no notice is given
        public Published waived(@Nullable String because) {
            return new Published(
                    writers, approval, effectiveAt, new Announcement(announced.by(), announced.at(), because));
        }

        @Override
        public String code() {
            return "PUBLISHED";
        }
    }

    record Withdrawn(List<String> writers, @Nullable Approval approval, Instant at) implements PolicyState {

        @Override
        public String code() {
            return "WITHDRAWN";
        }
    }
}
