package dev.rung.benefits.expiry.extension;

import static java.util.stream.Collectors.joining;

import dev.rung.benefits.document.AnsweredDocument;
import dev.rung.benefits.document.DocumentState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/// A row of `points_extensions`, an [ExtensionDocument]. It is published once it is done for all of
/// its customers.
@Entity
@Table(name = "points_extensions")
class ExtensionBatch extends AnsweredDocument {

    @Id
    int number;

    /// Filled by Hibernate.
    protected ExtensionBatch() {}

    ExtensionBatch(int number, String author, Instant createdAt) {
        super(author, createdAt);
        this.number = number;
    }

    /// Says of whom a group is made, without naming anybody.
    static String digest(Collection<UUID> group) {
        return hash(group.stream().map(UUID::toString).collect(joining()));
    }

    boolean approved() {
        return state() instanceof DocumentState.Approved;
    }

    boolean done() {
        return state() instanceof DocumentState.Published;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    protected String kind() {
        return "points-extension";
    }
}
