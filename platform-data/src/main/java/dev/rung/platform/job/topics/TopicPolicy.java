package dev.rung.platform.job.topics;

import dev.rung.contracts.Topic;
import dev.rung.platform.job.topics.TopicDecision.Create;
import dev.rung.platform.job.topics.TopicDecision.Keep;
import dev.rung.platform.job.topics.TopicDecision.Refuse;
import dev.rung.platform.job.topics.TopicDecision.Widen;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Changes a topic so that it keeps at least what the contracts say. A topic that keeps more stays as it is.
final class TopicPolicy {

    private TopicPolicy() {}

    static TopicDecision decide(Topic topic, @Nullable PresentTopic present, TopicSizes sizes) {
        if (present == null) {
            return new Create(sizes.partitions(), sizes.replicas(), topic.settings());
        }
        if (present.partitions() != sizes.partitions()) {
            return new Refuse(
                    "Topic %s has %d partitions, and %d are asked for. Another number would move customers away from "
                                    .formatted(topic.topicName(), present.partitions(), sizes.partitions())
                            + "their state and out of order: give the number that there is.");
        }
        var widened = new TreeMap<String, String>();
        topic.settings().forEach((name, least) -> {
            if (!keepsAsMuch(name, present.settings().get(name), least)) {
                widened.put(name, least);
            }
        });
        return widened.isEmpty() ? new Keep() : new Widen(Map.copyOf(widened));
    }

    private static boolean keepsAsMuch(String setting, @Nullable String present, String least) {
        if (present == null) {
            return false;
        }
        return switch (setting) {
            // what is compacted alone loses no key's last record, whatever is asked for
            case "cleanup.policy" -> present.equals("compact") || present.equals(least);
            // -1: for ever
            case "retention.ms" -> Long.parseLong(present) < 0 || Long.parseLong(present) >= Long.parseLong(least);
            default -> Long.parseLong(present) >= Long.parseLong(least);
        };
    }
}
