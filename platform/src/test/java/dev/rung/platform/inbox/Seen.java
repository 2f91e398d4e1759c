package dev.rung.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What the tests' event door has done.
@ApplicationScoped
class Seen {

    private final List<Effect> effects = new CopyOnWriteArrayList<>();

    void add(Effect effect) {
        effects.add(effect);
    }

    List<Effect> of(String externalId) {
        return effects.stream()
                .filter(effect -> effect.externalId().equals(externalId))
                .toList();
    }

    /// @param trace the id of the trace it happened in
    record Effect(String externalId, String trace) {}
}
