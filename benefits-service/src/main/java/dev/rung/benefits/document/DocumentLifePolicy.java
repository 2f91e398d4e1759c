package dev.rung.benefits.document;

import dev.rung.benefits.document.DocumentState.Approved;
import dev.rung.benefits.document.DocumentState.Draft;
import dev.rung.benefits.document.DocumentState.Published;
import dev.rung.benefits.document.DocumentState.Withdrawn;
import dev.rung.benefits.document.DocumentStep.NotPossible;
import dev.rung.benefits.document.DocumentStep.OwnWork;
import dev.rung.benefits.document.DocumentStep.Taken;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Decides which steps a document may take, and who may take them: it is drafted, approved by another person,
/// and published for good.
public final class DocumentLifePolicy {

    private DocumentLifePolicy() {}

    /// An editor becomes one of the draft's writers.
    public static DocumentStep edit(DocumentState state, String editor) {
        return switch (state) {
            case Draft(var writers) ->
                new Taken(new Draft(Stream.concat(writers.stream(), Stream.of(editor))
                        .distinct()
                        .toList()));
            case Approved _, Published _, Withdrawn _ -> new NotPossible();
        };
    }

    /// Four eyes: nobody approves what they wrote any of.
    public static DocumentStep approve(DocumentState state, String approver, Instant now) {
        return switch (state) {
            case Draft(var writers) ->
                writers.contains(approver) ? new OwnWork() : new Taken(new Approved(writers, approver, now));
            case Approved _, Published _, Withdrawn _ -> new NotPossible();
        };
    }

    public static DocumentStep publish(DocumentState state, String publisher, Instant now, Instant effectiveAt) {
        return switch (state) {
            case Approved(var writers, var approver, var approvedAt) ->
                new Taken(new Published(writers, approver, approvedAt, publisher, now, effectiveAt));
            case Draft _, Published _, Withdrawn _ -> new NotPossible();
        };
    }

    public static DocumentStep withdraw(DocumentState state, Instant now) {
        return switch (state) {
            case Draft(List<String> writers) -> new Taken(new Withdrawn(writers, now));
            case Approved approved -> new Taken(new Withdrawn(approved.writers(), now));
            case Published _, Withdrawn _ -> new NotPossible();
        };
    }
}
