package dev.rung.scoring.freshness;

import dev.rung.contracts.Topic;
import dev.rung.platform.problem.Problem;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/// Asks Kafka how much behaviour it has accepted.
@ApplicationScoped
class AcceptedBehaviour {

    /// A caller waits no longer than this for an answer about freshness.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String TOPIC = Topic.BEHAVIOUR.topicName();

    private final Admin admin;

    AcceptedBehaviour(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        var config = new HashMap<>(kafka);
        config.put(AdminClientConfig.CLIENT_ID_CONFIG, "freshness");
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        admin = Admin.create(config);
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }

    /// The end of each partition of `behaviour`.
    Uni<Map<Integer, Long>> ends() {
        return told(() -> describe().thenCompose(topic -> ask(topic, OffsetSpec.latest())));
    }

    /// How far each partition of `behaviour` goes that was accepted before a moment.
    Uni<Map<Integer, Long>> ends(Instant before) {
        return told(() -> describe()
                .thenCompose(topic -> ask(topic, OffsetSpec.latest())
                        .thenCombine(ask(topic, OffsetSpec.forTimestamp(before.toEpochMilli())), (ends, since) -> {
                            // -1 where nothing was accepted since
                            since.forEach((partition, offset) ->
                                    ends.merge(partition, offset, (end, next) -> next < 0 ? end : next));
                            return ends;
                        })));
    }

    private static <T> Uni<T> told(Supplier<CompletionStage<T>> asked) {
        return Uni.createFrom()
                .completionStage(asked)
                .onFailure()
                .transform(failure -> Problem.of(503, "freshness-unknown").asException());
    }

    private CompletionStage<TopicDescription> describe() {
        return admin.describeTopics(List.of(TOPIC))
                .allTopicNames()
                .toCompletionStage()
                .thenApply(topics -> topics.values().iterator().next());
    }

    private CompletionStage<Map<Integer, Long>> ask(TopicDescription topic, OffsetSpec which) {
        var offsets = topic.partitions().stream()
                .collect(Collectors.toMap(partition -> new TopicPartition(TOPIC, partition.partition()), _ -> which));
        return admin.listOffsets(offsets).all().toCompletionStage().thenApply(AcceptedBehaviour::byPartition);
    }

    private static Map<Integer, Long> byPartition(Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return ends.entrySet().stream()
                .collect(Collectors.toMap(
                        end -> end.getKey().partition(), end -> end.getValue().offset()));
    }
}
