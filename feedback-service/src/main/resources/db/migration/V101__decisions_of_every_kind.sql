-- Tiers at risk, in grace, kept and lost, churn warnings and the like are decisions too. The kind is called
-- as in the history of a standing; what a kind says beyond the columns is in details.
alter table decision
    alter column tier drop not null,
    alter column tier_before drop not null,
    alter column growth_value drop not null,
    add column details jsonb,
    add constraint decision_moves_say_from_where_to_where
        check (kind not in ('reached', 'lost')
            or (tier is not null and tier_before is not null and growth_value is not null)),
    add constraint decision_about_a_tier_names_it
        check (kind not in ('at-risk', 'in-grace', 'kept') or tier is not null);
