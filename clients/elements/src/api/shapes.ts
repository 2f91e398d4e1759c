import type { Answer, Listed } from '@rung/client';

/** The shapes that the elements show, by the names that this package calls them. */
export type Standing = Answer<'/me/standing'>;
export type Needed = Standing['keep']['needed'][number];
export type Explanation = Answer<'/me/standing/explanation'>;
export type Ladder = Answer<'/ladder'>;
export type HeldBenefit = Listed<'/me/benefits'>;
export type TierBenefit = Listed<'/tiers/{code}/benefits'>;
export type EarningRule = Answer<'/earning-rules'>;
export type Reward = Listed<'/rewards'>;
export type Redemption = Listed<'/me/redemptions'>;
export type Coupon = Listed<'/me/coupons'>;
export type Activity = Listed<'/me/activities'>;
export type Ticket = Listed<'/me/activities/{code}/tickets'>;
export type DrawProof = Answer<'/public/draws/{code}'>;
export type Quiz = Answer<'/me/activities/{code}/questions'>;
export type QuizResult = Answer<'/me/activities/{code}/answers', 'post'>;
export type Application = Answer<'/me/activities/{code}/application'>;
export type StreakStanding = Answer<'/me/streaks'>;
export type Referral = Answer<'/me/referral'>;
export type ReferralRewards = Answer<'/me/referral/rewards'>;
export type Points = Answer<'/me/points'>;
export type PointSource = Listed<'/me/points/sources'>;
export type PointEntry = PointSource['entries'][number];
export type Membership = Answer<'/me/membership'>;
export type ProgrammeTerms = Answer<'/programme-terms'>;
export type Message = Answer<'/me/inbox'>['items'][number];
export type GuardianStanding = Answer<'/me/guardian-consent'>;
export type Consent = Answer<'/me/consents'>[number];
export type Decision = Listed<'/me/decisions'>;
export type Feedback = Listed<'/me/feedback'>;
export type ConsentText = Answer<'/consent-texts'>['texts'][number];

export interface Money {
  amount: string;
  currency: string;
}
