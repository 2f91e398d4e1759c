package dev.rung.benefits.personal;

import static dev.rung.platform.personal.CustomerTable.deleted;
import static dev.rung.platform.personal.CustomerTable.emptied;
import static dev.rung.platform.personal.CustomerTable.kept;
import static dev.rung.platform.personal.CustomerTable.pseudonymous;

import dev.rung.platform.personal.CustomerTable;
import java.util.List;

/// All tables of this service with rows of customers, those aside that every service has. Rows that others
/// refer to come after them, so that what is deleted goes first.
final class CustomerTables {

    static final List<CustomerTable> ALL = List.of(
            deleted("quiz_tries", "t.entry_id, t.answers, t.points").by("entry_id", "activity_entries", "id"),
            deleted("trial_reports", "t.entry_id, t.sealed_text, t.reported_at")
                    .by("entry_id", "activity_entries", "id")
                    .sealing("sealed_text", "entry_id"),
            deleted("quotes", "t.id, t.asked_at, t.valid_until, cast(t.document as jsonb) as document"),
            deleted("streaks_due", "t.not_before"),
            pseudonymous(
                    "balances",
                    "t.external_id, t.pending, t.available, t.reserved, t.redeemed, t.withdrawn, t.expired"),
            kept("lots", """
                    t.id, t.source_kind, t.source_id, case when t.source_kind <> 'referral' then t.shop end as shop,
                    t.earned, t.pending, t.available, t.reserved, t.redeemed, t.withdrawn, t.expired, t.earned_at,
                    t.active_from, t.expires_on, t.rule_version, t.tier, t.multiplier, t.benefit, t.benefit_multiplier,
                    t.promotion, t.promoted"""),
            kept("spends", "t.id, t.source_kind, t.source_id, t.shop, t.points, t.restored, t.state, t.reserved_at"),
            kept("transactions", """
                    t.id, t.number, t.kind, t.source_kind, t.source_id,
                    case when t.source_kind <> 'referral' then t.shop end as shop, t.rule_version, t.tier, t.multiplier,
                    t.benefit, t.benefit_multiplier, t.cause, t.cause_event_id, t.occurred_at, t.occurred_on, t.booked_in,
                    t.recorded_at"""),
            kept("entries", "t.transaction_id, t.lot_id, t.account, t.points").by("lot_id", "lots", "id"),
            kept("extended_lots", "t.transaction_id, t.lot_id, t.points, t.reinstated, t.day_before, t.last_day")
                    .by("lot_id", "lots", "id"),
            kept("facts", """
                    t.event_id, t.kind, t.source_kind, t.source_id, t.shop, t.payment_id, t.refund_id, t.amount, t.total,
                    t.occurred_at, t.recorded_at"""),
            // an inviter is told that somebody came, and neither what that one ordered nor where
            kept("referrals", """
                    t.accepted_at, t.newcomer in %1$s as newcomer,
                    case when t.newcomer in %1$s then t.completed_at end as completed_at,
                    case when t.newcomer in %1$s then t.stands end as stands,
                    case when t.newcomer in %1$s then t.shop end as shop""".formatted(CustomerTable.CUSTOMERS)).ofBoth("referral_id", "newcomer", "referrer"),
            kept("tier_spans", "t.since, t.tier"),
            kept("promotion_grants", "t.code, t.source, t.points"),
            kept("points_notices", "t.last_day, t.days, t.told_at"),
            kept("points_extension_customers", "t.number, t.done_at, t.extended, t.reinstated"),
            pseudonymous(
                            "adjustments",
                            "t.id, t.points, t.reason, t.shop, t.sealed_note, t.requested_at, t.state, t.decided_at")
                    .sealing("sealed_note", "id"),
            kept(
                    "entitlements",
                    "t.id, t.benefit_code, t.benefit_version, t.tier, t.since, t.state, t.reason, t.kept_until, t.ended_at"),
            // what the store calls the use may be its customer's name
            emptied(
                            "entitlement_uses",
                            "t.id, t.entitlement_id, t.benefit_code, t.period_start, t.reference, t.shop, t.used_at,"
                                    + " t.taken_back_at",
                            "reference = null")
                    .sent("t.customer_id"),
            kept("entitlements_due", "t.not_before, t.withheld_until"),
            pseudonymous("redemptions", """
                    t.id, t.reward_code, t.kind, t.points, t.cash, t.currency, t.shop, t.reserved_at, t.held_until, t.state,
                    t.reason, t.confirmed_at, t.ended_at""").sent("t.customer_id"),
            kept("coupon_holds", "t.redemption_id, t.batch_id, t.first_day, t.last_day"),
            kept("coupons", """
                    t.id, t.code, t.batch_id, t.first_day, t.last_day, t.issued_at, t.entitlement_id, t.campaign, t.state,
                    t.order_id, t.ended_at"""),
            kept("coupon_campaign_customers", "t.batch_id, t.campaign, t.coupon_id, t.refusal"),
            kept("coupon_steps", "t.coupon_id, t.act, t.order_id, t.at, t.state")
                    .by("coupon_id", "coupons", "id")
                    .sent("(select c.customer_id from coupons c where c.id = t.coupon_id)"),
            kept("quoted_savings", "t.coupon_id, t.order_id, t.shop, t.amount").by("coupon_id", "coupons", "id"),
            pseudonymous("quoted_orders", """
                    t.id, t.quote_id, t.order_id, t.shop, t.total, t.currency, t.points, t.coupons, t.confirmed_at, t.state,
                    t.paid, t.at""").sent("t.customer_id"),
            kept("activity_entries", "t.id, t.activity_code, t.entered_at"),
            pseudonymous("draw_tickets", "t.activity_code, t.number, t.entry_id, t.nonce, t.place, t.granted"),
            kept("streak_awards", "t.activity_code, t.number, t.reached_on, t.points"));

    private CustomerTables() {}
}
