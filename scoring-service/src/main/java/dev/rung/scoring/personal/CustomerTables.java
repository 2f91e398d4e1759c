package dev.rung.scoring.personal;

import static dev.rung.platform.personal.CustomerTable.deleted;
import static dev.rung.platform.personal.CustomerTable.kept;

import dev.rung.platform.personal.CustomerTable;
import java.util.List;

/// All tables of this service with rows of customers, those aside that every service has. Erasing deletes the
/// rows of all, and leaves the id in `erased_customers`.
final class CustomerTables {

    static final List<CustomerTable> ALL = List.of(
            deleted("standings", "t.assessment"),
            deleted("decisions", "t.event_id, t.occurred_at, t.decision, t.grounds"),
            deleted("overrides", """
                    t.id, t.tier, t.until_on, t.reason, t.decision_id, t.policy_version, t.granted_at, t.ended_at"""),
            deleted("tier_spans", "t.since, t.tier"),
            deleted("counted_customers", "t.tier, t.first_seen_on"),
            deleted("paid_orders", "t.paid_on, t.amount, t.refunded"),
            // the stream's own formats: what they say is in the assessment and in the decisions
            deleted("customer_states", "t.at_offset, t.revision"),
            deleted("decision_inputs", "t.event_id"),
            kept("erased_customers", "t.erased_at"));

    private CustomerTables() {}
}
