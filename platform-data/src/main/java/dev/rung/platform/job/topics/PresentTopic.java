package dev.rung.platform.job.topics;

import java.util.Map;

/// A topic as Kafka has it.
///
/// @param settings as Kafka calls them, defaults of the broker among them
record PresentTopic(int partitions, Map<String, String> settings) {}
