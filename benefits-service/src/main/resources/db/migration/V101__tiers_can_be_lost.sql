-- A tier may be lost too, so a change also says which tier it leads away from. Facts are append-only: those kept as
-- 'tier_reached' stay as they are and stay readable; all new ones are 'tier_changed'.
alter table facts
    add column tier_before text, -- unknown in 'tier_reached'
    drop constraint facts_kind_check,
    drop constraint facts_check1, -- tier and rank are there in tiers only
    drop constraint facts_check2, -- order_id is absent in tiers and some refunds only
    add constraint facts_kind_check
        check (kind in ('paid', 'completed', 'refunded', 'tier_reached', 'tier_changed')),
    add constraint facts_tiers_are_named
        check ((kind in ('tier_reached', 'tier_changed')) = (tier is not null and rank is not null)),
    add constraint facts_changes_lead_from_somewhere
        check ((kind = 'tier_changed') = (tier_before is not null)),
    add constraint facts_orders_are_named
        check (kind in ('refunded', 'tier_reached', 'tier_changed') or order_id is not null);
