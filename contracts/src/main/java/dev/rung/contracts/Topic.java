package dev.rung.contracts;

import java.time.Duration;
import java.util.Map;

/// The topics of the suite. Those keyed by customer id have the same number of partitions, so that one customer's
/// events stay in order and scoring's streams meet on the same partition.
public enum Topic {
    BEHAVIOUR("behaviour", Retention.LONGEST_WINDOW),
    @ForOthers("whoever runs the store's interfaces: which of its senders sends what is refused")
    BEHAVIOUR_QUARANTINE("behaviour-quarantine", Retention.FOUR_WEEKS),
    CUSTOMER_EVENTS("customer-events", Retention.LATEST),
    ERASURE_CONFIRMATIONS("erasure-confirmations", Retention.FOUR_WEEKS),
    POLICIES("policies", Retention.LATEST),
    OVERRIDES("overrides", Retention.FOUR_WEEKS),
    /// Scoring's own, from itself to itself: what one customer hands to another whose part
    /// it became or no longer is.
    CUSTOMER_PARTS("customer-parts", Retention.FOUR_WEEKS),
    /// Scoring's own, from its stream to its sink: where records lie that the stream could not take.
    SCORING_DEAD_LETTERS("dead-letters-scoring", Retention.FOUR_WEEKS),
    /// Scoring's own, from its stream to its sink: the changelog of what the stream remembers of each customer.
    /// Kafka Streams gives it its name.
    CUSTOMER_STATES("scoring-stream-customers-changelog", Retention.LATEST),
    /// Scoring's own, from its stream to its sink: what decisions were made from.
    DECISION_INPUTS("decision-inputs", Retention.FOUR_WEEKS),
    ASSESSMENTS("assessments", Retention.LATEST),
    TIER_EVENTS("tier-events", Retention.FOUR_WEEKS),
    POINTS_EVENTS("points-events", Retention.FOUR_WEEKS),
    BENEFIT_TERMS("benefit-terms", Retention.LATEST),
    @ForOthers("the store's accounts, and whatever reports what the programme costs")
    BENEFIT_COSTS("benefit-costs", Retention.LATEST),
    MESSAGE_EVENTS("message-events", Retention.FOUR_WEEKS),
    FEEDBACK_EVENTS("feedback-events", Retention.FOUR_WEEKS),
    /// Keyed by what raised it, not by customer. Scoring keeps them for the console; a pager, or whatever else
    /// calls a person, reads them too.
    ALARMS("alarms", Retention.FOUR_WEEKS);

    public static final Duration RETENTION = Duration.ofDays(28);

    /// The longest window that a policy may have, 732 days, and a margin: so long the log can tell
    /// once more all that counts.
    public static final Duration LONGEST_WINDOW = Duration.ofDays(732).plus(RETENTION);

    /// The largest record that a topic takes, in bytes: far more than a customer of 20,000 orders needs.
    public static final int LARGEST_RECORD = 4 << 20;

    private final String topicName;
    private final Retention retention;

    Topic(String topicName, Retention retention) {
        this.topicName = topicName;
        this.retention = retention;
    }

    public String topicName() {
        return topicName;
    }

    public Retention retention() {
        return retention;
    }

    /// As Kafka calls them. Each is the least that a topic must keep: an operator may keep more.
    public Map<String, String> settings() {
        var largest = Integer.toString(LARGEST_RECORD);
        return switch (retention) {
            case FOUR_WEEKS -> deleting(RETENTION, largest);
            case LONGEST_WINDOW -> deleting(LONGEST_WINDOW, largest);
            case LATEST -> Map.of("cleanup.policy", "compact", "max.message.bytes", largest);
        };
    }

    private static Map<String, String> deleting(Duration after, String largest) {
        return Map.of(
                "cleanup.policy",
                "delete",
                "retention.ms",
                Long.toString(after.toMillis()),
                "max.message.bytes",
                largest);
    }

    public enum Retention {
        /// Deleted after [#RETENTION].
        FOUR_WEEKS,
        /// Deleted after [#LONGEST_WINDOW].
        LONGEST_WINDOW,
        /// Compacted: the last event of every key stays for ever, so each event says everything about its key.
        LATEST
    }
}
