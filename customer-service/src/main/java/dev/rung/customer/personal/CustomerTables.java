package dev.rung.customer.personal;

import static dev.rung.platform.personal.CustomerTable.deleted;
import static dev.rung.platform.personal.CustomerTable.emptied;
import static dev.rung.platform.personal.CustomerTable.kept;

import dev.rung.platform.directory.ErasureFollower;
import dev.rung.platform.personal.CustomerTable;
import java.util.List;

/// All tables of this service with rows of customers, those aside that every service has. The profile
/// itself is opened with the customer's key. What is left of an erasure is kept, and shown to nobody
/// but administrators.
public final class CustomerTables {

    private static final String GROUP =
            "(select g.name from customer_group g where g.group_id = t.group_id) as group_name";

    private static final String RECEIVER =
            "(select w.name from webhook w where w.webhook_id = t.webhook_id) as receiver";

    public static final List<CustomerTable> ALL = List.of(
            deleted("contact_index", "t.verified"),
            deleted("sealed_profile", "t.customer_id"),
            deleted("consent_entry", """
                    t.purpose, t.channel, t.granted, t.text_version, t.locale, t.source, t.since, t.recorded_at"""),
            deleted("guardian_entry", "t.granted, t.recorded_at"),
            deleted(
                    "membership_entry",
                    "t.status, t.terms, t.channel, t.until, t.reason, t.lift, t.authority, t.recorded_at"),
            deleted("profile_milestone", "t.milestone"),
            deleted("group_member", "t.entered_at, %s".formatted(GROUP)),
            deleted("group_hand", "t.listed_at, t.until, %s".formatted(GROUP)),
            deleted("group_profile", "t.birth_year, t.birth_month, t.gender, t.region, cast(t.tags as jsonb) as tags"),
            deleted("group_assessment", """
                    t.tier, t.growth_value, t.rfm_type, t.value_level, t.lifecycle, t.churn, t.counts"""),
            deleted("behaviour_count", "t.type, t.day, t.count"),
            deleted("group_due", "t.due_at"),
            deleted("referral_code", "t.code, t.made_at"),
            deleted("referral_try", "t.hour, t.tries"),
            kept("referral", "t.accepted_at, t.newcomer in %1$s as newcomer".formatted(CustomerTable.CUSTOMERS))
                    .ofBoth("newcomer", "newcomer", "referrer"),
            kept("customer_merge", """
                    t.state, t.reason, t.proposed_at, t.decided_at, t.undone_at,
                    t.from_customer in %1$s as part""".formatted(CustomerTable.CUSTOMERS))
                    .ofBoth("merge_id", "from_customer", "into_customer"),
            kept("order_holder", "t.order_id"),
            kept("tombstone", "t.erased_at"),
            kept("erasure_confirmation", "t.service, t.confirmed_at"),
            kept("erasure", "t.erased_at, t.reason"),
            // emptied by their trigger when the key goes, once nobody queues for the customer any more
            kept("webhook_delivery", """
                    t.event_type, t.occurred_at, t.external_id, t.state, t.ended_at, %s""".formatted(RECEIVER)),
            kept("webhook_try", "t.at, t.status, t.reason").by("delivery_id", "webhook_delivery", "delivery_id"),
            kept("webhook_revision", "t.revision, %s".formatted(RECEIVER)),
            emptied("customer", """
                    t.external_id, t.locale, t.time_zone, t.registered_at, cast(t.consents as jsonb) as consents,
                    cast(t.membership as jsonb) as membership, t.minor, t.minor_remembered, t.guardian_agrees,
                    t.revision""", """
                    external_id = '%s' || t.customer_id, locale = 'und', time_zone = 'UTC', consents = '[]',
                    in_groups = '[]', membership = null, erased_before = null, merged_into = null, has_parts = false,
                    minor = false, minor_remembered = false, guardian_agrees = false,
                    revision = t.revision + 1""".formatted(ErasureFollower.PSEUDONYM)),
            // last: the sweep of the others queues the customer
            deleted("group_queue", "t.caused_at"));

    private CustomerTables() {}
}
