package dev.rung.outreach.personal;

import static dev.rung.platform.personal.CustomerTable.deleted;
import static dev.rung.platform.personal.CustomerTable.emptied;

import dev.rung.outreach.occasion.Occasion;
import dev.rung.outreach.sending.contact.SendRefusal;
import dev.rung.platform.personal.CustomerTable;
import java.util.List;

/// All tables of this service with rows of customers, those aside that every service has.
final class CustomerTables {

    static final List<CustomerTable> ALL = List.of(
            // an agent's reply is sealed, and nothing else is
            deleted("inbox_messages", """
                            t.id, t.occasion, t.language, t.title, t.sent_at, t.read_at,
                            case when t.occasion <> '%1$s' then t.body end as body,
                            case when t.occasion = '%1$s' then t.body end as sealed_body""".formatted(Occasion.FEEDBACK_REPLY)).sealing("sealed_body", "id"),
            // that a message left is a count; one that did not leave is not sent any more
            emptied("messages", """
                    t.id, t.occasion, t.channel, t.occurred_at, t.planned_at, t.stage, t.reason, t.ended_at""", """
                    reason = case when t.stage = 'PLANNED' then '%s' else t.reason end,
                    ended_at = case when t.stage = 'PLANNED' then now() else t.ended_at end,
                    stage = case when t.stage = 'PLANNED' then 'REFUSED' else t.stage end""".formatted(SendRefusal.CUSTOMER_ERASED.code())));

    private CustomerTables() {}
}
