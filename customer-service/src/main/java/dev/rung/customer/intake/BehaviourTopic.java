package dev.rung.customer.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Attributes;
import dev.rung.customer.intake.cleaning.IntakeTerms;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// Topic `behaviour`: the behaviour as JSON, the CloudEvents attributes as headers (named as in the Kafka binding).
/// Consumers parse the headers before the behaviour, so only checked values go in: a source that is a URI reference,
/// and the time as it was parsed, not as it was written.
@ApplicationScoped
class BehaviourTopic {

    /// Kafka is given 10 s for a record, but while no broker answers, the records of a request wait in turn.
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final MutinyEmitter<Behaviour> topic;
    private final Duration pause;
    private final Clock clock;

    /// Until then nothing is sent: Kafka did not answer in time.
    private volatile Instant pausedUntil = Instant.MIN;

    /// Unbounded, because a request never brings more than its limit and waits for every one of its own.
    BehaviourTopic(
            @Channel("behaviour") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<Behaviour> topic,
            IntakeTerms terms,
            Clock clock) {
        this.topic = topic;
        this.pause = terms.pause();
        this.clock = clock;
    }

    record OutgoingBehaviour(UUID customerId, Attributes attributes, Behaviour behaviour) {}

    /// Sends all at once, in this order, and completes when Kafka has acknowledged every one. Fails if Kafka did
    /// not acknowledge one in time: then it is unknown which of the others are there. For a moment nothing more is
    /// sent, so that requests that wait behind this one are answered at once.
    ///
    /// Completes on the caller's event loop, to which the caller's transaction belongs.
    Uni<Void> send(List<OutgoingBehaviour> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (clock.instant().isBefore(pausedUntil)) {
            return Uni.createFrom().failure(new TimeoutException("Kafka did not answer a moment ago"));
        }
        var caller = requireNonNull(Vertx.currentContext(), "not on an event loop");
        var sent =
                events.stream().map(event -> topic.sendMessage(message(event))).toList();
        return Uni.join()
                .all(sent)
                .andCollectFailures()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure(BehaviourTopic::isTooLate)
                .invoke(() -> pausedUntil = clock.instant().plus(pause))
                .emitOn(command -> caller.runOnContext(_ -> command.run()))
                .replaceWithVoid();
    }

    /// One record that Kafka refuses for what it is says nothing of the others.
    private static boolean isTooLate(Throwable failure) {
        return failure instanceof CompositeException several
                ? several.getCauses().stream().anyMatch(BehaviourTopic::isTooLate)
                : failure instanceof io.smallrye.mutiny.TimeoutException || failure instanceof TimeoutException;
    }

    private static Message<Behaviour> message(OutgoingBehaviour event) {
        return Message.of(event.behaviour())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(event.customerId().toString())
                        .withHeaders(headers(event.attributes()))
                        .build());
    }

    private static Headers headers(Attributes attributes) {
        return new RecordHeaders()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", attributes.id().getBytes(UTF_8))
                .add("ce_source", attributes.source().getBytes(UTF_8))
                .add("ce_type", attributes.type().getBytes(UTF_8))
                .add("ce_time", attributes.occurredAt().toString().getBytes(UTF_8))
                .add("ce_subject", attributes.subject().getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
    }
}
