package dev.rung.scoring.assessment.program;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The policies that count or once did, as far as one knows. At any moment that of the highest version counts whose
/// time had come.
///
/// @param terms the newest version first; that of the last counted always
public record ProgramTimeline(List<Term> terms) {

    /// @param from when the policy began to count
    public record Term(TierProgram policy, Instant from) {}

    public ProgramTimeline {
        terms = List.copyOf(terms);
    }

    /// One that counts and always did.
    public static ProgramTimeline of(TierProgram policy) {
        return new ProgramTimeline(List.of(new Term(policy, Instant.MIN)));
    }

    /// The one in force.
    public TierProgram policy() {
        return terms.getFirst().policy();
    }

    /// When the one in force began to count; [Instant#MIN] where it always did.
    public Instant began() {
        return terms.getFirst().from();
    }

    /// The one that counted at a moment.
    public TierProgram at(Instant moment) {
        for (var term : terms) {
            if (!term.from().isAfter(moment)) {
                return term.policy();
            }
        }
        return terms.getLast().policy();
    }

    /// Those that counted at a moment or began to count later.
    public List<TierProgram> since(Instant moment) {
        var then = at(moment);
        var counted = new ArrayList<TierProgram>(terms.size());
        for (var term : terms) {
            if (term.policy() == then || term.from().isAfter(moment)) {
                counted.add(term.policy());
            }
        }
        return counted;
    }

    /// When policies began to count, later than a moment.
    public List<Instant> changesAfter(Instant moment) {
        var changes = new ArrayList<Instant>();
        for (var term : terms) {
            if (term.from().isAfter(moment)) {
                changes.add(term.from());
            }
        }
        return changes;
    }
}
