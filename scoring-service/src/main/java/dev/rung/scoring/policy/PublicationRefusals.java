package dev.rung.scoring.policy;

import dev.rung.platform.problem.Problem;
import dev.rung.scoring.policy.Publication.Granted;
import dev.rung.scoring.policy.Publication.InThePast;
import dev.rung.scoring.policy.Publication.Overtaken;
import dev.rung.scoring.policy.Publication.TooSoon;
import dev.rung.scoring.policy.Publication.WaiverRefused;

/// What a publication that is not granted is answered.
final class PublicationRefusals {

    private PublicationRefusals() {}

    static Granted granted(Publication publication) {
        return switch (publication) {
            case Granted granted -> granted;
            case InThePast() ->
                throw Problem.of(422, "policy-in-the-past", "A policy cannot begin to count in the past")
                        .asException();
            case Overtaken(int by) ->
                throw Problem.of(409, "policy-overtaken", "A later version counts by then: this one never would")
                        .with("by", by)
                        .asException();
            case TooSoon(var earliest, var harder) ->
                throw Problem.of(422, "notice-too-short", "What becomes harder is announced beforehand")
                        .with("earliest", earliest)
                        .with("harder", harder)
                        .asException();
            case WaiverRefused() ->
                throw Problem.of(403, "waiver-refused", "Only an administrator waives notice, and says why")
                        .asException();
        };
    }
}
