package dev.rung.benefits.document;

import static java.util.Objects.requireNonNull;

import dev.rung.benefits.document.DocumentState.Approved;
import dev.rung.benefits.document.DocumentState.Draft;
import dev.rung.benefits.document.DocumentState.Published;
import dev.rung.benefits.document.DocumentState.Withdrawn;
import dev.rung.benefits.document.DocumentStep.NotPossible;
import dev.rung.benefits.document.DocumentStep.OwnWork;
import dev.rung.benefits.document.DocumentStep.Taken;
import dev.rung.platform.problem.Problem;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The columns of a document that two people answer for.
@MappedSuperclass
public abstract class AnsweredDocument {

    private String comment;

    /// JSON, to the letter what is hashed, approved and published.
    private String document;

    private String hash;
    private Instant createdAt;
    private String state;
    private String[] writers;

    @Nullable
    private String approver;

    @Nullable
    private Instant approvedAt;

    @Nullable
    private String publisher;

    @Nullable
    private Instant publishedAt;

    @Nullable
    private Instant effectiveAt;

    @Nullable
    private Instant withdrawnAt;

    /// Filled by Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AnsweredDocument() {}

    @SuppressWarnings("NullAway.Init") // the document follows
    protected AnsweredDocument(String author, Instant createdAt) {
        this.createdAt = createdAt;
        moveTo(new Draft(List.of(author)));
    }

    public abstract int number();

    /// As problems call it: `<kind>-changed` must be one.
    protected abstract String kind();

    public void replaceDocument(String text, String reason) {
        document = text;
        hash = hash(text);
        comment = reason;
    }

    public String text() {
        return document;
    }

    public String hash() {
        return hash;
    }

    public String comment() {
        return comment;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public DocumentState state() {
        var all = Arrays.asList(writers);
        return switch (state) {
            case "DRAFT" -> new Draft(all);
            case "APPROVED" -> new Approved(all, requireNonNull(approver), requireNonNull(approvedAt));
            case "PUBLISHED" ->
                new Published(
                        all,
                        requireNonNull(approver),
                        requireNonNull(approvedAt),
                        requireNonNull(publisher),
                        requireNonNull(publishedAt),
                        requireNonNull(effectiveAt));
            case "WITHDRAWN" -> new Withdrawn(all, requireNonNull(withdrawnAt));
            default -> throw new IllegalStateException("Unknown state of a document: " + state);
        };
    }

    /// @param wanted the step, as the refusal calls it
    public void take(DocumentStep step, String wanted) {
        switch (step) {
            case Taken(var next) -> moveTo(next);
            case NotPossible() ->
                throw Problem.of(409, "not-possible-now")
                        .with("wanted", wanted)
                        .with("state", state().code())
                        .asException();
            case OwnWork() ->
                throw Problem.of(403, "four-eyes")
                        .with("writers", state().writers())
                        .asException();
        }
    }

    /// Nobody answers for a text that changed while they looked, so they say which one they looked at.
    ///
    /// @param read an entity tag, the hash in quotation marks
    public void mustBeWhatWasRead(@Nullable String read) {
        ReadText.mustBe(hash, read, kind());
    }

    private void moveTo(DocumentState next) {
        state = next.code();
        writers = next.writers().toArray(String[]::new);
        switch (next) {
            case Draft _ -> {}
            case Approved approved -> {
                approver = approved.approver();
                approvedAt = approved.approvedAt();
            }
            case Published published -> {
                publisher = published.publisher();
                publishedAt = published.publishedAt();
                effectiveAt = published.effectiveAt();
            }
            case Withdrawn withdrawn -> withdrawnAt = withdrawn.withdrawnAt();
        }
    }

    /// SHA-256, as hexadecimal digits.
    protected static String hash(String text) {
        return ReadText.hash(text);
    }
}
