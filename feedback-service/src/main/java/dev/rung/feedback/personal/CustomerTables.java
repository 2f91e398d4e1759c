package dev.rung.feedback.personal;

import static dev.rung.platform.personal.CustomerTable.emptied;
import static dev.rung.platform.personal.CustomerTable.kept;
import static dev.rung.platform.personal.CustomerTable.pseudonymous;

import dev.rung.platform.directory.ErasureFollower;
import dev.rung.platform.personal.CustomerTable;
import java.util.List;

/// All tables of this service with rows of customers, those aside that every service has. Tickets go on being
/// counted; what was written in them goes.
final class CustomerTables {

    static final List<CustomerTable> ALL = List.of(
            kept("reply", "t.id, t.feedback_id, t.sealed_text, t.written_at")
                    .by("feedback_id", "feedback", "id")
                    .sealing("sealed_text", "id")
                    .setting("sealed_text = ''"),
            pseudonymous("feedback", """
                            t.id, t.kind, t.sealed_text, t.order_id, t.rating, t.decision_id, t.policy_version, t.received_at,
                            t.status, t.resolved_at, t.outcome""")
                    .sealing("sealed_text", "id")
                    .setting("sealed_text = '', order_id = null")
                    .sentBy("received_from", "t.customer_id"),
            emptied("decision", "t.id, t.event", """
                    event = jsonb_set(t.event, '{externalId}', to_jsonb('%s' || t.customer_id), false)""".formatted(ErasureFollower.PSEUDONYM)));

    private CustomerTables() {}
}
