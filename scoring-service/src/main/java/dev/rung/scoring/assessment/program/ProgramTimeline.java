package dev.rung.scoring.assessment.program;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The policies in force, now and before. At any moment the highest version that had begun is in force.
///
/// @param terms the newest version first; the last has no beginning
public record ProgramTimeline(List<Term> terms) {

    /// @param from when the policy began to count
    public record Term(TierProgram policy, Instant from) {}

    public ProgramTimeline {
        terms = List.copyOf(terms);
    }

    /// One policy without a beginning.
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

    /// The policy in force at a moment.
    public TierProgram at(Instant moment) {
        for (var term : terms) {
            if (!term.from().isAfter(moment)) {
                return term.policy();
            }
        }
        return terms.getLast().policy();
    }

    /// The policies in force at a moment or later.
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

    /// The beginnings of policies after a moment.
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
