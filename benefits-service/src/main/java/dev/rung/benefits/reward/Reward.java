package dev.rung.benefits.reward;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `rewards`. Its pieces are moved by redemptions and corrections only, past this entity.
@Entity
@Table(name = "rewards")
class Reward {

    @Id
    String code;

    /// A [RewardContent] as JSON.
    String content;

    private String state;

    String author;
    Instant writtenAt;

    @Column(updatable = false)
    @Nullable
    Long stock;

    @Column(updatable = false)
    long reserved;

    @Column(updatable = false)
    long redeemed;

    /// For Hibernate, which fills in every field.
    @SuppressWarnings("NullAway.Init")
    protected Reward() {}

    RewardState state() {
        return RewardState.of(state);
    }

    void moveTo(RewardState next) {
        state = next.code();
    }
}
