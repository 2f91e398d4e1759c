package dev.rung.gateway.me;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.rung.gateway.upstream.Question;
import dev.rung.gateway.upstream.Upstream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// A part of the answer to `GET /me`, asked of the service that owns it.
enum OverviewPart {
    STANDING(Upstream.SCORING, "/api/v1/me/standing"),
    POINTS(Upstream.BENEFITS, "/api/v1/me/points"),
    BENEFITS(Upstream.BENEFITS, "/api/v1/me/benefits"),
    INBOX(Upstream.OUTREACH, "/api/v1/me/inbox?limit=1");

    static final Map<OverviewPart, Question> QUESTIONS =
            Stream.of(values()).collect(toMap(identity(), part -> new Question(part.owner, part.path)));

    private final Upstream owner;
    private final String path;

    OverviewPart(Upstream owner, String path) {
        this.owner = owner;
        this.path = path;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
