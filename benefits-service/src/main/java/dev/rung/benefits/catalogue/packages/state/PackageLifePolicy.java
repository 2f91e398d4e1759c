package dev.rung.benefits.catalogue.packages.state;

import dev.rung.benefits.catalogue.packages.state.PackageState.Approved;
import dev.rung.benefits.catalogue.packages.state.PackageState.Draft;
import dev.rung.benefits.catalogue.packages.state.PackageState.Published;
import dev.rung.benefits.catalogue.packages.state.PackageState.Withdrawn;
import dev.rung.benefits.catalogue.packages.state.PackageStep.NotPossible;
import dev.rung.benefits.catalogue.packages.state.PackageStep.OwnWork;
import dev.rung.benefits.catalogue.packages.state.PackageStep.Taken;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Decides which steps a package may take, and who may take them.
public final class PackageLifePolicy {

    private PackageLifePolicy() {}

    /// An editor becomes one of the draft's writers.
    public static PackageStep edit(PackageState state, String editor) {
        return switch (state) {
            case Draft(var writers) ->
                new Taken(new Draft(Stream.concat(writers.stream(), Stream.of(editor))
                        .distinct()
                        .toList()));
            case Approved _, Published _, Withdrawn _ -> new NotPossible();
        };
    }

    /// Four eyes: nobody approves what they wrote any of.
    public static PackageStep approve(PackageState state, String approver, Instant now) {
        return switch (state) {
            case Draft(var writers) ->
                writers.contains(approver) ? new OwnWork() : new Taken(new Approved(writers, approver, now));
            case Approved _, Published _, Withdrawn _ -> new NotPossible();
        };
    }

    public static PackageStep publish(PackageState state, String publisher, Instant now, Instant effectiveAt) {
        return switch (state) {
            case Approved(var writers, var approver, var approvedAt) ->
                new Taken(new Published(writers, approver, approvedAt, publisher, now, effectiveAt));
            case Draft _, Published _, Withdrawn _ -> new NotPossible();
        };
    }

    public static PackageStep withdraw(PackageState state, Instant now) {
        return switch (state) {
            case Draft(List<String> writers) -> new Taken(new Withdrawn(writers, now));
            case Approved approved -> new Taken(new Withdrawn(approved.writers(), now));
            case Published _, Withdrawn _ -> new NotPossible();
        };
    }
}
