package dev.rung.bench.backlog;

import dev.rung.contracts.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// How far the backlog reaches, and how far a consumer group has come.
final class Positions implements AutoCloseable {

    private final Admin admin;
    private final Map<TopicPartition, Long> ends;

    Positions(String kafka) throws ExecutionException, InterruptedException {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka));
        var topic = Topic.BEHAVIOUR.topicName();
        var described = admin.describeTopics(List.of(topic)).allTopicNames().get();
        var partitions = Objects.requireNonNull(described.get(topic)).partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        this.ends = admin.listOffsets(partitions).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    long records() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Whether all of the backlog is committed as taken in.
    boolean reachedBy(String group) throws ExecutionException, InterruptedException {
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            var reached = committed.get(end.getKey());
            return end.getValue() == 0 || (reached != null && reached.offset() >= end.getValue());
        });
    }

    /// Deletes what a contender has made: its changelogs, and what scoring told others.
    void forget(String group) throws ExecutionException, InterruptedException {
        var made = new ArrayList<>(List.of(
                Topic.ASSESSMENTS.topicName(), Topic.TIER_EVENTS.topicName(), Topic.DECISION_INPUTS.topicName()));
        admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(group + "-"))
                .forEach(made::add);
        admin.deleteTopics(made).all().get();
    }

    @Override
    public void close() {
        admin.close();
    }
}
