package dev.rung.platform.job.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.Topic;
import dev.rung.platform.job.topics.TopicDecision.Create;
import dev.rung.platform.job.topics.TopicDecision.Keep;
import dev.rung.platform.job.topics.TopicDecision.Refuse;
import dev.rung.platform.job.topics.TopicDecision.Widen;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicPolicyTest {

    private static final TopicSizes SIZES = new TopicSizes(12, (short) 3);

    private static TopicDecision decided(Topic topic, int partitions, String setting, String present) {
        var settings = new HashMap<>(topic.settings());
        settings.put(setting, present);
        return TopicPolicy.decide(topic, new PresentTopic(partitions, settings), SIZES);
    }

    @ParameterizedTest
    @EnumSource
    void aMissingTopicIsMadeAsTheContractsSay(Topic topic) {
        assertThat(TopicPolicy.decide(topic, null, SIZES)).isEqualTo(new Create(12, (short) 3, topic.settings()));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasMadeIsKept(Topic topic) {
        assertThat(TopicPolicy.decide(topic, new PresentTopic(12, topic.settings()), SIZES))
                .isEqualTo(new Keep());
    }

    @Test
    void aShorterRetentionIsMadeLonger() {
        assertThat(decided(Topic.TIER_EVENTS, 12, "retention.ms", "604800000"))
                .isEqualTo(new Widen(Map.of("retention.ms", Long.toString(Topic.RETENTION.toMillis()))));
    }

    @Test
    void aLongerRetentionStays() {
        assertThat(decided(Topic.TIER_EVENTS, 12, "retention.ms", "99999999999"))
                .isEqualTo(new Keep());
        assertThat(decided(Topic.TIER_EVENTS, 12, "retention.ms", "-1")).isEqualTo(new Keep());
    }

    @Test
    void aSmallerLargestRecordIsMadeLarger() {
        assertThat(decided(Topic.ASSESSMENTS, 12, "max.message.bytes", "1048588"))
                .isEqualTo(new Widen(Map.of("max.message.bytes", Integer.toString(Topic.LARGEST_RECORD))));
    }

    /// Otherwise what nobody touches for a week would be gone.
    @Test
    void aTopicOfLatestRecordsIsCompactedAlone() {
        assertThat(decided(Topic.CUSTOMER_EVENTS, 12, "cleanup.policy", "delete"))
                .isEqualTo(new Widen(Map.of("cleanup.policy", "compact")));
        assertThat(decided(Topic.CUSTOMER_EVENTS, 12, "cleanup.policy", "compact,delete"))
                .isEqualTo(new Widen(Map.of("cleanup.policy", "compact")));
    }

    @Test
    void aTopicThatKeepsMoreThanItMustIsNotEmptied() {
        assertThat(decided(Topic.TIER_EVENTS, 12, "cleanup.policy", "compact")).isEqualTo(new Keep());
    }

    @Test
    void anotherNumberOfPartitionsIsRefused() {
        assertThat(decided(Topic.BEHAVIOUR, 8, "cleanup.policy", "delete"))
                .isInstanceOfSatisfying(
                        Refuse.class,
                        refused -> assertThat(refused.reason())
                                .startsWith("Topic behaviour has 8 partitions, and 12 are asked for."));
    }
}
