package dev.rung.outreach.occasion;

import java.util.Locale;

/// A way to reach a customer.
public enum Channel {
    /// 站内信: read on the store's own pages.
    INBOX,
    EMAIL;

    /// As events, consents and the API call it: `inbox`, `email`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
