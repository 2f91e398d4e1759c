package dev.rung.testing.servers;

import dev.rung.contracts.Topic;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/// All topics of the suite, with as many partitions as the suite has on one machine.
final class Topics {

    private static final int PARTITIONS = 4;
    private static final short COPIES = 1;

    private Topics() {}

    static String createdOn(String kafka) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            admin.createTopics(Stream.of(Topic.values()).map(Topics::topic).toList())
                    .all()
                    .get();
            return kafka;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The test topics cannot be created", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static NewTopic topic(Topic topic) {
        var cleanup = switch (topic.retention()) {
            case FOUR_WEEKS, LONGEST_WINDOW -> "delete";
            case LATEST -> "compact";
        };
        return new NewTopic(topic.topicName(), PARTITIONS, COPIES)
                .configs(
                        Map.of("cleanup.policy", cleanup, "max.message.bytes", Integer.toString(Topic.LARGEST_RECORD)));
    }
}
