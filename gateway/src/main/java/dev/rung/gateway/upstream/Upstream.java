package dev.rung.gateway.upstream;

import java.util.Locale;

/// A service behind the gateway.
public enum Upstream {
    CUSTOMER,
    SCORING,
    BENEFITS,
    OUTREACH,
    FEEDBACK;

    /// As clients read it in problems and documents.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
