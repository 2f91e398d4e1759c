package dev.rung.scoring.policy.publication;

import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.scoring.policy.document.PolicyDocument;
import dev.rung.scoring.policy.publication.Publication.Granted;
import org.jspecify.annotations.Nullable;

/// The problem for each refused publication.
final class PublicationRefusals {

    private PublicationRefusals() {}

    /// @param document what was to be published
    static Granted granted(Publication publication, PolicyDocument document) {
        return switch (publication) {
            case Granted granted -> granted;
            case Publication.InThePast() ->
                throw Problem.of(422, "policy-in-the-past").asException();
            case Publication.TooFar(var latest) ->
                throw Problem.of(422, "policy-too-far-ahead")
                        .with("latest", latest)
                        .asException();
            case Publication.Overtaken(int by, var refreshOf) -> throw overtaken(by, refreshOf);
            case Publication.NotTried() ->
                throw Problem.of(409, "dry-run-missing")
                        .with("hash", document.hash())
                        .asException();
            case Publication.TooSoon(var earliest, var harder) ->
                throw Problem.of(422, "notice-too-short")
                        .with("earliest", earliest)
                        .with("harder", harder)
                        .asException();
            case Publication.WaiverRefused() ->
                throw Problem.of(403, "waiver-refused").asException();
        };
    }

    private static RuntimeException overtaken(int by, @Nullable Integer refreshOf) {
        var problem = Problem.of(409, "policy-overtaken").with("by", by);
        return refreshOf == null
                ? problem.asException()
                : problem.with("refreshOf", refreshOf)
                        .detail(Text.of("detail.policy-overtaken")
                                .with("by", by)
                                .with("of", refreshOf))
                        .asException();
    }
}
