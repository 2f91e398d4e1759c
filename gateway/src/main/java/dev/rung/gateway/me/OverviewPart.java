package dev.rung.gateway.me;

import dev.rung.gateway.upstream.Upstream;
import java.util.Locale;

/// A part of the answer to `GET /me`, asked of the service that owns it.
enum OverviewPart {
    STANDING(Upstream.SCORING, "/api/v1/me/standing"),
    POINTS(Upstream.BENEFITS, "/api/v1/me/points"),
    INBOX(Upstream.OUTREACH, "/api/v1/me/inbox?limit=1");

    final Upstream owner;
    final String path;

    OverviewPart(Upstream owner, String path) {
        this.owner = owner;
        this.path = path;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
