package dev.rung.platform.deadletter;

import org.jspecify.annotations.Nullable;

/// The record is no better than it was.
public final class ReplayRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DeadLetterReason reason;

    public ReplayRefused(DeadLetterReason reason, @Nullable Throwable cause) {
        super(reason.detail(), cause);
        this.reason = reason;
    }

    DeadLetterReason reason() {
        return reason;
    }
}
