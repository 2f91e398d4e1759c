package dev.rung.platform.job.topics;

import java.util.Map;

/// The decision about one topic.
sealed interface TopicDecision {

    record Create(int partitions, short replicas, Map<String, String> settings) implements TopicDecision {}

    /// @param settings those that are set anew
    record Widen(Map<String, String> settings) implements TopicDecision {}

    record Keep() implements TopicDecision {}

    /// @param reason a sentence for the operator
    record Refuse(String reason) implements TopicDecision {}
}
