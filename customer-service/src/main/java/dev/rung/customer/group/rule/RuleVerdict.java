package dev.rung.customer.group.rule;

import java.time.Instant;

/// @param until the first moment at which time alone may change the answer; [Instant#MAX] where it never does
public record RuleVerdict(boolean holds, Instant until) {

    static RuleVerdict always(boolean holds) {
        return new RuleVerdict(holds, Instant.MAX);
    }

    RuleVerdict opposite() {
        return new RuleVerdict(!holds, until);
    }

    public RuleVerdict or(RuleVerdict other) {
        return new RuleVerdict(holds || other.holds, earlier(other));
    }

    RuleVerdict and(RuleVerdict other) {
        return new RuleVerdict(holds && other.holds, earlier(other));
    }

    private Instant earlier(RuleVerdict other) {
        return until.isBefore(other.until) ? until : other.until;
    }
}
