/// Points for members who bring others, and for those who came.
///
/// In come `referral.accepted` (topic `behaviour`) and the facts about the newcomer's orders, both by way
/// of settling. [ReferralPolicy] decides from all of the newcomer's orders whether the first one is
/// completed and enough of it kept. What it decides is kept in table `referrals`, and read from there as an
/// action of both ([dev.rung.benefits.earning.facts]): `referral` of the inviter and `invited` of the
/// newcomer. So rules, caps, promotions and member status hold for them as for any action. Out go those
/// actions, wherever something changed; members read their figures.
@NullMarked
package dev.rung.benefits.earning.referral;

import org.jspecify.annotations.NullMarked;
