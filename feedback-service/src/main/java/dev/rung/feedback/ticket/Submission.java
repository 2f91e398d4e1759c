package dev.rung.feedback.ticket;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is kept of a piece of feedback when it comes in.
///
/// @param receivedFrom who sent it, as the token names them: keys of two senders do not meet
@RegisterForReflection
record Submission(
        UUID id,
        UUID customerId,
        String externalId,
        String kind,
        String sealedText,
        @Nullable String orderId,
        @Nullable Integer rating,
        @Nullable UUID decisionId,
        @Nullable Integer policyVersion,
        Instant receivedAt,
        String receivedFrom,
        @Nullable String idempotencyKey) {}
