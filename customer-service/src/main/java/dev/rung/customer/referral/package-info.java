/// Members invite others by a code: who was invited by whom.
///
/// In come the wish of a member to see their code (`GET /me/referral`) and the code that a newcomer
/// gives (`POST /me/referral`, or the storefront for them: `POST /customers/{externalId}/referral`).
/// [ReferralPolicy] decides whether the newcomer is new: with a verified contact point, which is neither
/// the inviter's nor anybody's who has ordered or was referred, without an order, and without another
/// inviter. Members are told no reason that says something of others, and may not try on and on. Out goes
/// `referral.accepted` on topic `behaviour`, once for each newcomer; benefits-service rewards both
/// when the first order is completed.
@NullMarked
package dev.rung.customer.referral;

import org.jspecify.annotations.NullMarked;
