package dev.rung.gateway.data;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.rung.gateway.upstream.Question;
import dev.rung.gateway.upstream.Upstream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// A part of the answer to `GET /me/data`, asked of the service that keeps it.
enum DataPart {
    PROFILE(Upstream.CUSTOMER),
    STANDING(Upstream.SCORING),
    BENEFITS(Upstream.BENEFITS),
    MESSAGES(Upstream.OUTREACH),
    FEEDBACK(Upstream.FEEDBACK);

    static final Map<DataPart, Question> QUESTIONS = Stream.of(values()).collect(toMap(identity(), DataPart::question));

    private final Upstream owner;

    DataPart(Upstream owner) {
        this.owner = owner;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private Question question() {
        return new Question(owner, "/api/v1/me/data/" + label());
    }
}
