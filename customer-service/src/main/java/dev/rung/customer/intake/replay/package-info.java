/// Takes refused events in again: as they came, or corrected.
///
/// In comes `POST /quarantine/{quarantineId}/replay` for one and `POST /quarantine/replays` for those of one reason, a
/// batch at a time; `POST /quarantine/{quarantineId}/correction` brings the event as it should have been. All go
/// the way of any event (`dev.rung.customer.intake`), by the present rules, and the row in quarantine says what
/// became of them.
///
/// An event in quarantine becomes one event at most ([CorrectionPolicy]): a correction keeps its `source` and `id`, so
/// whatever is sent again is a duplicate. Where it came with none that counts, the first sound correction fixes them;
/// the row in quarantine is the guard. Of what is refused of somebody erased, no more is kept than of any event.
///
/// It is not in the package of the quarantine because that does not depend on intake.
@NullMarked
package dev.rung.customer.intake.replay;

import org.jspecify.annotations.NullMarked;
