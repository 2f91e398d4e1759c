package dev.rung.scoring.alarm;

import dev.rung.contracts.scoring.AlarmEvent;
import dev.rung.contracts.scoring.AlarmEvent.ConsumerLagging;
import dev.rung.contracts.scoring.AlarmEvent.ConsumerStopped;
import dev.rung.contracts.scoring.AlarmEvent.DeadLettersRecorded;
import dev.rung.contracts.scoring.AlarmEvent.ErasuresOverdue;
import dev.rung.contracts.scoring.AlarmEvent.PointsUnsettled;
import dev.rung.contracts.scoring.AlarmEvent.ReconciliationDiffered;
import dev.rung.contracts.scoring.AlarmEvent.Unrecognised;
import dev.rung.contracts.scoring.AlarmEvent.WebhookDisabled;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.locale.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of table `alarms`.
///
/// @param type also the texts that say it, `alarm.<type>`, and what to do, `alarm-advice.<type>`
/// @param facts that the text names
/// @param acknowledgedBy who has it in hand; null where nobody said so
@RegisterForReflection
record RaisedAlarm(
        UUID id,
        String type,
        String raisedBy,
        Instant occurredAt,
        Map<String, Object> facts,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt) {

    private RaisedAlarm(UUID id, String type, String raisedBy, Instant occurredAt, Map<String, Object> facts) {
        this(id, type, raisedBy, occurredAt, facts, null, null);
    }

    /// Empty for an alarm that this build does not know.
    static Optional<RaisedAlarm> of(AlarmEvent event) {
        return switch (event) {
            case ReconciliationDiffered differed ->
                Optional.of(new RaisedAlarm(
                        differed.eventId(),
                        "reconciliation-differed",
                        "scoring-service",
                        differed.occurredAt(),
                        Map.of("count", differed.differing(), "checked", differed.checked())));
            case DeadLettersRecorded recorded ->
                Optional.of(new RaisedAlarm(
                        recorded.eventId(),
                        "dead-letters-recorded",
                        recorded.service(),
                        recorded.occurredAt(),
                        Map.of(
                                "count", recorded.count(),
                                "channel", recorded.channel(),
                                "reason", recorded.reason())));
            case ConsumerStopped stopped ->
                Optional.of(new RaisedAlarm(
                        stopped.eventId(),
                        "consumer-stopped",
                        stopped.service(),
                        stopped.occurredAt(),
                        Map.of("channel", stopped.channel(), "restarts", stopped.restarts())));
            case ConsumerLagging lagging ->
                Optional.of(new RaisedAlarm(
                        lagging.eventId(),
                        "consumer-lagging",
                        lagging.service(),
                        lagging.occurredAt(),
                        Map.of(
                                "channel", lagging.channel(),
                                "count", lagging.lag(),
                                "seconds", lagging.secondsBehind())));
            case PointsUnsettled unsettled ->
                Optional.of(new RaisedAlarm(
                        unsettled.eventId(),
                        "points-unsettled",
                        "benefits-service",
                        unsettled.occurredAt(),
                        Map.of("count", unsettled.customers())));
            case WebhookDisabled disabled ->
                Optional.of(new RaisedAlarm(
                        disabled.eventId(),
                        "webhook-disabled",
                        "customer-service",
                        disabled.occurredAt(),
                        Map.of("webhook", disabled.webhookId().toString(), "reason", disabled.reason())));
            case ErasuresOverdue overdue ->
                Optional.of(new RaisedAlarm(
                        overdue.eventId(),
                        "erasures-overdue",
                        "customer-service",
                        overdue.occurredAt(),
                        Map.of("count", overdue.customers())));
            case Unrecognised _ -> Optional.empty();
        };
    }

    Text advice() {
        return Text.of("alarm-advice." + type);
    }

    Text text() {
        var text = Text.of("alarm." + type);
        for (var fact : facts.entrySet()) {
            text = text.with(fact.getKey(), inWords(fact.getKey(), fact.getValue()));
        }
        return text;
    }

    /// The reason is a code, and may be one of a newer service.
    private static Object inWords(String fact, Object value) {
        var key = "alarm-reason." + value;
        return fact.equals("reason") && MessageBundles.english().has(key) ? Text.of(key) : value;
    }
}
