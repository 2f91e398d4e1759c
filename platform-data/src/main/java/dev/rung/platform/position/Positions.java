package dev.rung.platform.position;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/// The next offset on each partition, as the database knows it.
public interface Positions {

    /// By partition; those of which the database knows nothing are absent.
    Map<Integer, Long> of(String topic);

    void keep(Map<TopicPartition, Long> next);
}
