package dev.rung.feedback.ticket.state;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The state of a piece of feedback. Its methods are the possible transitions; empty means that
/// this one is not possible now.
public sealed interface Ticket {

    /// As clients read it.
    String status();

    Optional<Ticket> assignedTo(String assignee);

    /// Whether it can be answered now: only a ticket with an owner can.
    boolean acceptsReplies();

    /// @param outcome of an appeal, null of everything else
    Optional<Ticket> resolved(Instant at, @Nullable AppealOutcome outcome);

    /// Has no owner yet.
    record Open() implements Ticket {

        @Override
        public String status() {
            return "open";
        }

        @Override
        public Optional<Ticket> assignedTo(String assignee) {
            return Optional.of(new Assigned(assignee));
        }

        @Override
        public boolean acceptsReplies() {
            return false;
        }

        @Override
        public Optional<Ticket> resolved(Instant at, @Nullable AppealOutcome outcome) {
            return Optional.empty();
        }
    }

    /// Has an owner, and can be handed on.
    record Assigned(String assignee) implements Ticket {

        @Override
        public String status() {
            return "assigned";
        }

        @Override
        public Optional<Ticket> assignedTo(String another) {
            return Optional.of(new Assigned(another));
        }

        @Override
        public boolean acceptsReplies() {
            return true;
        }

        @Override
        public Optional<Ticket> resolved(Instant at, @Nullable AppealOutcome outcome) {
            return Optional.of(new Resolved(assignee, at, outcome));
        }
    }

    /// Closed.
    record Resolved(String assignee, Instant at, @Nullable AppealOutcome outcome) implements Ticket {

        @Override
        public String status() {
            return "resolved";
        }

        @Override
        public Optional<Ticket> assignedTo(String another) {
            return Optional.empty();
        }

        @Override
        public boolean acceptsReplies() {
            return false;
        }

        @Override
        public Optional<Ticket> resolved(Instant later, @Nullable AppealOutcome another) {
            return Optional.empty();
        }
    }
}
