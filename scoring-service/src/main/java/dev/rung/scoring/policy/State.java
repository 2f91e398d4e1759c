package dev.rung.scoring.policy;

import dev.rung.scoring.policy.Outcome.Done;
import dev.rung.scoring.policy.Outcome.NotNow;
import dev.rung.scoring.policy.Outcome.OwnWork;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a version stands. The methods are the steps there are; what is not written in a state is not possible in it.
///
/// What was approved is never edited: whoever wants it otherwise drafts another version.
sealed interface State {

    /// As clients and the database read it.
    String code();

    /// All who wrote any of it, the author first.
    List<String> writers();

    default Outcome edited(String editor) {
        return new NotNow();
    }

    /// @param approver anybody but the writers
    default Outcome approved(String approver, Instant at, String hash) {
        return new NotNow();
    }

    default Outcome published(Instant effectiveAt, Announcement announced) {
        return new NotNow();
    }

    default Outcome withdrawn(Instant at) {
        return new NotNow();
    }

    record Draft(List<String> writers) implements State {

        @Override
        public String code() {
            return "DRAFT";
        }

        @Override
        public Outcome edited(String editor) {
            return new Done(new Draft(Stream.concat(writers.stream(), Stream.of(editor))
                    .distinct()
                    .toList()));
        }

        @Override
        public Outcome approved(String approver, Instant at, String hash) {
            return writers.contains(approver)
                    ? new OwnWork()
                    : new Done(new Approved(writers, new Approval(approver, at, hash)));
        }

        @Override
        public Outcome withdrawn(Instant at) {
            return new Done(new Withdrawn(writers, null, at));
        }
    }

    record Approved(List<String> writers, Approval approval) implements State {

        @Override
        public String code() {
            return "APPROVED";
        }

        @Override
        public Outcome published(Instant effectiveAt, Announcement announced) {
            return new Done(new Published(writers, approval, effectiveAt, announced));
        }

        @Override
        public Outcome withdrawn(Instant at) {
            return new Done(new Withdrawn(writers, approval, at));
        }
    }

    /// For good: customers have been told. Only a later version ends it.
    record Published(List<String> writers, Approval approval, Instant effectiveAt, Announcement announced)
            implements State {

        /// @param because why no notice is given
        Published waived(@Nullable String because) {
            return new Published(
                    writers, approval, effectiveAt, new Announcement(announced.by(), announced.at(), because));
        }

        @Override
        public String code() {
            return "PUBLISHED";
        }
    }

    /// @param approval null: it was still a draft
    record Withdrawn(List<String> writers, @Nullable Approval approval, Instant at) implements State {

        @Override
        public String code() {
            return "WITHDRAWN";
        }
    }
}
