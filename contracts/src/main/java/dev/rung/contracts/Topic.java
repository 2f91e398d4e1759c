package dev.rung.contracts;

import java.time.Duration;

/// The topics of the suite. Those keyed by customer id have the same number of partitions, so that one customer's
/// events stay in
/// order and scoring's streams meet on the same partition.
public enum Topic {
    BEHAVIOUR("behaviour", Kept.FOUR_WEEKS),
    BEHAVIOUR_QUARANTINE("behaviour-quarantine", Kept.FOUR_WEEKS),
    CUSTOMER_EVENTS("customer-events", Kept.LATEST),
    POLICIES("policies", Kept.LATEST),
    OVERRIDES("overrides", Kept.FOUR_WEEKS),
    /// Scoring's own, from itself to itself: what one customer hands to another whose part it became or no
    /// longer is.
    CUSTOMER_PARTS("customer-parts", Kept.FOUR_WEEKS),
    /// Scoring's own, from its stream to its sink: where records lie that the stream could not take.
    SCORING_DEAD_LETTERS("dead-letters-scoring", Kept.FOUR_WEEKS),
    ASSESSMENTS("assessments", Kept.LATEST),
    TIER_EVENTS("tier-events", Kept.FOUR_WEEKS),
    POINTS_EVENTS("points-events", Kept.FOUR_WEEKS),
    MESSAGE_EVENTS("message-events", Kept.FOUR_WEEKS),
    FEEDBACK_EVENTS("feedback-events", Kept.FOUR_WEEKS),
    /// Keyed by what raised it, not by customer.
    ALARMS("alarms", Kept.FOUR_WEEKS);

    public static final Duration RETENTION = Duration.ofDays(28);

    /// The largest record that a topic takes, in bytes: far more than a customer of 20,000 orders needs.
    public static final int LARGEST_RECORD = 4 << 20;

    private final String topicName;
    private final Kept kept;

    Topic(String topicName, Kept kept) {
        this.topicName = topicName;
        this.kept = kept;
    }

    public String topicName() {
        return topicName;
    }

    public Kept kept() {
        return kept;
    }

    public enum Kept {
        /// Deleted after [#RETENTION].
        FOUR_WEEKS,
        /// Compacted: the last event of every key stays for ever, so each event says everything about its key.
        LATEST
    }
}
