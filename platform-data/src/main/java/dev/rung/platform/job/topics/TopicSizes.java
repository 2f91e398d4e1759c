package dev.rung.platform.job.topics;

import java.util.Map;

/// The sizes that the contracts leave to the operator.
///
/// @param partitions of every topic: the same for all, since one customer's events meet on one partition
/// @param replicas copies of each partition
record TopicSizes(int partitions, short replicas) {

    static TopicSizes of(Map<String, String> environment) {
        return new TopicSizes(
                Integer.parseInt(environment.getOrDefault("RUNG_TOPICS_PARTITIONS", "12")),
                Short.parseShort(environment.getOrDefault("RUNG_TOPICS_REPLICAS", "3")));
    }
}
