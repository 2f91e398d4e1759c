package dev.rung.scoring.sink;

import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import dev.rung.scoring.state.transition.DecisionInputs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
@FromTopic(value = "decision-inputs", event = DecisionInputs.class)
class WhenDecidedThenKeepInputs implements EventDoor<DecisionInputs> {

    private final KeepingStandings keeping;

    WhenDecidedThenKeepInputs(KeepingStandings keeping) {
        this.keeping = keeping;
    }

    @Override
    public Uni<Void> on(List<Delivery<DecisionInputs>> batch) {
        return keeping.keepInputs(batch);
    }
}
