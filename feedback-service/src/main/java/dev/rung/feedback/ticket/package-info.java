/// A piece of feedback and its ticket. In come reviews, complaints, suggestions and appeals; the ticket's
/// states decide who may do what next; out go `feedback-events`, which never carry what was written.
///
/// Every member status may write and appeal: who is excluded, or left over a decision, may contest it, and is
/// answered (ADR 42).
@NullMarked
package dev.rung.feedback.ticket;

import org.jspecify.annotations.NullMarked;
