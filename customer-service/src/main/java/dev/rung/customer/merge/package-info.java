/// Merges: two customers turn out to be one person, and sometimes not.
///
/// In come a proposal with its reason (`POST /merges`), the approval of somebody else
/// (`POST /merges/{id}/approval`) and the undoing (`POST /merges/{id}/undoing`), which takes one person: it shows
/// nobody anything that is not theirs. [MergePolicy] decides what may be merged and who may take which step. Nothing
/// is moved: each customer keeps their own, and [dev.rung.customer.register.WholePolicy] says what they are together,
/// so there is nothing to give back. `GET /merges/preview` shows what that comes to, and `GET /merges/candidates` who
/// shares a contact point. Out go `customer-merged` and `merge-undone`, keyed by the one who is part of the other,
/// `profile-changed` of the other, and an audit entry of each step.
@NullMarked
package dev.rung.customer.merge;

import org.jspecify.annotations.NullMarked;
