package dev.rung.outreach.recovery;

import static dev.rung.platform.database.CallersTransaction.session;

import dev.rung.contracts.Topic;
import dev.rung.contracts.outreach.MessageEvent;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.position.RemembersTold;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Nobody is written to twice because the send ledger was restored from a backup: before anything is sent, the
/// topic says which messages have left since.
@ApplicationScoped
class RememberingOutcomes implements RemembersTold<MessageEvent> {

    private static final String TOLD = """
            from jsonb_to_recordset(cast(cast(:outcomes as text) as jsonb))
                as told("messageId" uuid, stage text, reason text, "endedAt" timestamptz)""";

    /// A message of which nobody knew whether it left may be known to have left later.
    private static final String END = """
            update messages set stage = told.stage, reason = told.reason, ended_at = told."endedAt" %s
            where id = told."messageId" and (messages.stage in ('PLANNED', 'CLAIMED')
                or messages.stage = 'UNKNOWN' and told.stage = 'SENT')""".formatted(TOLD);

    /// Messages that the ledger does not have are planned once the event that they are about is told again.
    private static final String KEEP = """
            insert into remembered_outcomes (message_id, stage, reason, ended_at)
            select "messageId", stage, reason, "endedAt" %s
            where not exists (select from messages where id = told."messageId")
            on conflict (message_id) do update
                set stage = excluded.stage, reason = excluded.reason, ended_at = excluded.ended_at""".formatted(TOLD);

    private final JsonText json;

    RememberingOutcomes(JsonText json) {
        this.json = json;
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
        var outcomes = json.writeList(MessageOutcome.of(told), MessageOutcome.class);
        return execute(END, outcomes).chain(() -> execute(KEEP, outcomes));
    }

    private static Uni<Void> execute(String sql, String outcomes) {
        return session("RememberingOutcomes")
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("outcomes", outcomes)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
