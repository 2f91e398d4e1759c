package dev.rung.platform.job.topics;

import dev.rung.contracts.Topic;
import dev.rung.platform.job.ending.JobRefused;
import dev.rung.platform.job.topics.TopicDecision.Create;
import dev.rung.platform.job.topics.TopicDecision.Keep;
import dev.rung.platform.job.topics.TopicDecision.Refuse;
import dev.rung.platform.job.topics.TopicDecision.Widen;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;

/// Asks Kafka what there is, decides on each topic, and does it. Where one is refused, none is changed.
public final class TopicsJob {

    /// Brokers that are there answer within a second or two; an operator waits for as long as they are asked.
    private static final int FIRST_ANSWER_MS = 30_000;

    private final Admin kafka;
    private final TopicSizes sizes;

    private TopicsJob(Admin kafka, TopicSizes sizes) {
        this.kafka = kafka;
        this.sizes = sizes;
    }

    public static void run(Map<String, String> environment) throws InterruptedException {
        var access = KafkaAccess.of(environment);
        try (var kafka = Admin.create(access)) {
            new TopicsJob(kafka, TopicSizes.of(environment)).run();
        } catch (ExecutionException | KafkaException e) {
            // Kafka's own sentences name no broker
            throw new KafkaException(
                    "topics were not brought up to date by Kafka at " + access.get("bootstrap.servers"), e);
        }
    }

    private void run() throws ExecutionException, InterruptedException {
        var present = present();
        var decisions = new EnumMap<Topic, TopicDecision>(Topic.class);
        for (var topic : Topic.values()) {
            decisions.put(topic, TopicPolicy.decide(topic, present.get(topic.topicName()), sizes));
        }
        var refused = decisions.values().stream()
                .filter(Refuse.class::isInstance)
                .map(decision -> ((Refuse) decision).reason())
                .toList();
        if (!refused.isEmpty()) {
            throw new JobRefused(String.join("\n", refused));
        }
        for (var decided : decisions.entrySet()) {
            carryOut(decided.getKey().topicName(), decided.getValue());
        }
    }

    private void carryOut(String topic, TopicDecision decision) throws ExecutionException, InterruptedException {
        switch (decision) {
            case Create(var partitions, var replicas, var settings) -> {
                kafka.createTopics(List.of(new NewTopic(topic, partitions, replicas).configs(settings)))
                        .all()
                        .get();
                tell(topic, "created with " + partitions + " partitions");
            }
            case Widen(var settings) -> {
                var changes = settings.entrySet().stream()
                        .map(setting -> new AlterConfigOp(
                                new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                        .toList();
                kafka.incrementalAlterConfigs(Map.of(resource(topic), changes))
                        .all()
                        .get();
                tell(topic, "set " + settings);
            }
            case Keep() -> tell(topic, "is as it must be");
            case Refuse(var reason) -> throw new JobRefused(reason);
        }
    }

    private Map<String, PresentTopic> present() throws ExecutionException, InterruptedException {
        var names = kafka.listTopics(new ListTopicsOptions().timeoutMs(FIRST_ANSWER_MS))
                .names()
                .get();
        var ours = Arrays.stream(Topic.values())
                .map(Topic::topicName)
                .filter(names::contains)
                .toList();
        var described = kafka.describeTopics(ours).allTopicNames().get();
        var settings = kafka.describeConfigs(
                        ours.stream().map(TopicsJob::resource).toList())
                .all()
                .get();
        var present = new HashMap<String, PresentTopic>();
        settings.forEach((resource, config) -> {
            var description = described.get(resource.name());
            var values = config.entries().stream()
                    .filter(entry -> entry.value() != null)
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
            present.put(
                    resource.name(),
                    new PresentTopic(
                            description == null ? 0 : description.partitions().size(), values));
        });
        return present;
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static void tell(String topic, String what) {
        System.out.println(topic + ": " + what);
    }
}
