/// Coupons that a campaign gives to a group of customers.
///
/// In come a batch, the name of a campaign and a group ([CampaignResource]). Each of the group gets one coupon in the
/// background ([IssuingCampaigns]), if the batch gives them one; who gets none is counted by reason. Begun
/// again, it goes on with whoever joined the group, and tries those again who were refused.
@NullMarked
package dev.rung.benefits.coupon.campaign;

import org.jspecify.annotations.NullMarked;
