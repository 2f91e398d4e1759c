package dev.rung.benefits.document;

import java.time.Instant;
import java.util.List;

/// Where a document stands that two people answer for. [DocumentLifePolicy] has the steps between them.
public sealed interface DocumentState {

    /// All who wrote any of it, the author first.
    List<String> writers();

    record Draft(List<String> writers) implements DocumentState {}

    /// The second pair of eyes has read it; it is never edited again.
    record Approved(List<String> writers, String approver, Instant approvedAt) implements DocumentState {}

    /// For good: only a later version ends it.
    record Published(
            List<String> writers,
            String approver,
            Instant approvedAt,
            String publisher,
            Instant publishedAt,
            Instant effectiveAt)
            implements DocumentState {}

    record Withdrawn(List<String> writers, Instant withdrawnAt) implements DocumentState {}

    /// As clients and the database read it.
    default String code() {
        return switch (this) {
            case Draft _ -> "DRAFT";
            case Approved _ -> "APPROVED";
            case Published _ -> "PUBLISHED";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }
}
