package dev.rung.platform.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The effects of the tests' event door, and whether it can handle poison.
@ApplicationScoped
public class RecordedEffects {

    private final List<Effect> effects = new CopyOnWriteArrayList<>();
    private volatile boolean cured;

    void add(Effect effect) {
        effects.add(effect);
    }

    public List<Effect> of(String externalId) {
        return effects.stream()
                .filter(effect -> effect.externalId().equals(externalId))
                .toList();
    }

    public void cure(boolean isCured) {
        cured = isCured;
    }

    boolean isCured() {
        return cured;
    }

    /// @param trace the id of the trace it happened in
    public record Effect(String externalId, String trace) {}
}
