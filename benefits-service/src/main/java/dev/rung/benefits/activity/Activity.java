package dev.rung.benefits.activity;

import dev.rung.benefits.activity.entry.ActivityState;
import dev.rung.benefits.document.ReadText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `activities`. Points are taken out of its budget past this entity.
@Entity
@Table(name = "activities")
class Activity {

    @Id
    String code;

    UUID id;

    /// An [dev.rung.benefits.activity.terms.ActivityContent] as JSON.
    String content;

    private String state;

    @Nullable
    Long pointsBudget;

    @Column(updatable = false)
    long pointsGiven;

    String author;
    Instant writtenAt;

    /// All who wrote any of it, as a list of texts in JSON: none of them puts it on.
    String writers;

    @Nullable
    private Instant startedAt;

    @Nullable
    private Instant endedAt;

    /// For Hibernate, which fills in every field.
    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    Activity(
            String code,
            UUID id,
            String content,
            @Nullable Long pointsBudget,
            String author,
            Instant writtenAt,
            String writers) {
        this.code = code;
        this.id = id;
        this.content = content;
        this.pointsBudget = pointsBudget;
        this.author = author;
        this.writtenAt = writtenAt;
        this.writers = writers;
        this.state = ActivityState.DRAFT.code();
    }

    ActivityState state() {
        return ActivityState.of(state);
    }

    /// Of its content, to the letter.
    String hash() {
        return ReadText.hash(content);
    }

    /// @param read an entity tag, the hash in quotation marks
    void mustBeWhatWasRead(@Nullable String read) {
        ReadText.mustBe(hash(), read, "activity");
    }

    void start(Instant at) {
        state = ActivityState.ON.code();
        startedAt = at;
    }

    void end(Instant at) {
        state = ActivityState.ENDED.code();
        endedAt = at;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
