package dev.rung.outreach.recovery;

import dev.rung.contracts.Topic;
import dev.rung.contracts.outreach.MessageEvent;
import dev.rung.platform.position.RemembersTold;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Nobody is written to twice because the send ledger was restored from a backup: before anything is sent, the
/// topic says which messages have left since.
@ApplicationScoped
class RememberingOutcomes implements RemembersTold<MessageEvent> {

    private static final String TOLD = """
            from jsonb_to_recordset(:rows) as told(message_id uuid, stage text, reason text, ended_at timestamptz)""";

    /// A message of which nobody knew whether it left may be known to have left later.
    private static final String END = """
            update messages set stage = told.stage, reason = told.reason, ended_at = told.ended_at %s
            where id = told.message_id and (messages.stage in ('PLANNED', 'CLAIMED')
                or messages.stage = 'UNKNOWN' and told.stage = 'SENT')""".formatted(TOLD);

    /// Messages that the ledger does not have are planned once the event that they are about is told again.
    private static final String KEEP = """
            insert into remembered_outcomes (message_id, stage, reason, ended_at)
            select message_id, stage, reason, ended_at %s
            where not exists (select from messages where id = told.message_id)
            on conflict (message_id) do update
                set stage = excluded.stage, reason = excluded.reason, ended_at = excluded.ended_at""".formatted(TOLD);

    private final JsonRows rows;

    RememberingOutcomes(JsonRows rows) {
        this.rows = rows;
    }

    @Override
    public Topic topic() {
        return Topic.MESSAGE_EVENTS;
    }

    @Override
    public Class<MessageEvent> event() {
        return MessageEvent.class;
    }

    @Override
    @WithTransaction
    public Uni<Void> remember(List<MessageEvent> told) {
        var outcomes = MessageOutcome.of(told);
        return rows.write(END, outcomes).chain(() -> rows.write(KEEP, outcomes));
    }
}
