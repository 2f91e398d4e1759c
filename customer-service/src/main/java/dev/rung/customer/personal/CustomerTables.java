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

    public static final List<CustomerTable> ALL = List.of(
            deleted("contact_index", "t.verified"),
            deleted("sealed_profile", "t.customer_id"),
            deleted("consent_entry", """
                    t.purpose, t.channel, t.granted, t.text_version, t.locale, t.source, t.since, t.recorded_at"""),
            deleted(
                    "membership_entry",
                    "t.status, t.terms, t.channel, t.until, t.reason, t.lift, t.authority, t.recorded_at"),
            deleted("profile_milestone", "t.milestone"),
            deleted("referral_code", "t.code, t.made_at"),
            deleted("referral_try", "t.hour, t.tries"),
            kept("referral", "t.accepted_at, t.newcomer in %1$s as newcomer".formatted(CustomerTable.CUSTOMERS))
                    .ofBoth("newcomer", "newcomer", "referrer"),
            kept("order_holder", "t.order_id"),
            kept("tombstone", "t.erased_at"),
            kept("erasure_confirmation", "t.service, t.confirmed_at"),
            kept("erasure", "t.erased_at, t.reason"),
            emptied("customer", """
                    t.external_id, t.locale, t.time_zone, t.registered_at, cast(t.consents as jsonb) as consents,
                    cast(t.membership as jsonb) as membership, t.revision""", """
                    external_id = '%s' || t.customer_id, locale = 'und', time_zone = 'UTC', consents = '[]',
                    membership = null, erased_before = null, revision = t.revision + 1""".formatted(ErasureFollower.PSEUDONYM)));

    private CustomerTables() {}
}
