/// Member status: guest, member, frozen, excluded or left, as one fact that every service reads the same way.
///
/// In come `GET` and `PUT /customers/{externalId}/status` and `/me/membership`, by which customers join and leave; the
/// terms they agree to are [ProgrammeTerms]. [MembershipPolicy] decides what a wish changes and who may wish it. Out go
/// `membership-changed` on `customer-events`, a line in `membership_entry` that is never changed, which staff reads as
/// `/status/history`, and an audit entry. What a status means is the rule of
/// [ParticipationPolicy][dev.rung.platform.participation.ParticipationPolicy].
@NullMarked
package dev.rung.customer.membership;

import org.jspecify.annotations.NullMarked;
