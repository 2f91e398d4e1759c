package dev.rung.scoring.policy.version;

import dev.rung.platform.problem.Problem;
import dev.rung.scoring.policy.check.PolicyFindings;
import dev.rung.scoring.policy.check.PolicyFindings.Invalid;
import dev.rung.scoring.policy.check.PolicyFindings.Valid;
import dev.rung.scoring.policy.version.StepOutcome.Done;
import dev.rung.scoring.policy.version.StepOutcome.NotNow;
import dev.rung.scoring.policy.version.StepOutcome.OwnWork;
import org.jspecify.annotations.Nullable;

/// The problem for each refused step.
public final class StepRefusals {

    private StepRefusals() {}

    /// The version after a step that was wanted.
    public static PolicyVersion moved(PolicyVersion policy, StepOutcome outcome, String wanted) {
        return switch (outcome) {
            case Done(var next) -> policy.moveTo(next);
            case NotNow() ->
                throw Problem.of(409, "not-possible-now")
                        .with("state", policy.state().code())
                        .with("wanted", wanted)
                        .asException();
            case OwnWork() ->
                throw Problem.of(403, "four-eyes")
                        .with("writers", policy.state().writers())
                        .asException();
        };
    }

    public static Valid sound(PolicyFindings findings) {
        return switch (findings) {
            case Valid sound -> sound;
            case Invalid(var flaws) ->
                throw flaws.stream()
                        .reduce(
                                Problem.of(422, "policy-unsound"),
                                (problem, flaw) -> problem.at(flaw.field(), flaw.reason()),
                                (one, _) -> one)
                        .asException();
        };
    }

    /// A caller who names the text they read acts on that text only.
    ///
    /// @param read an entity tag: the hash in quotation marks; null: any
    public static void mustBeAsRead(PolicyVersion policy, @Nullable String read) {
        var hash = policy.document().hash();
        if (read != null && !read.replace("\"", "").equals(hash)) {
            throw Problem.of(412, "policy-changed").with("hash", hash).asException();
        }
    }

    /// Nobody answers for a text that changed while they looked, so they say which one they looked at.
    ///
    /// @param read as above, but null is refused
    public static void mustHaveBeenRead(PolicyVersion policy, @Nullable String read) {
        if (read == null) {
            throw Problem.of(428, "if-match-missing")
                    .with("hash", policy.document().hash())
                    .asException();
        }
        mustBeAsRead(policy, read);
    }
}
