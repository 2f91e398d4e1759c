package dev.rung.scoring.sink.states;

import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import dev.rung.platform.door.RawRecord;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
@FromTopic(value = "scoring-stream-customers-changelog", event = RawRecord.class)
class WhenStateChangesThenKeepIt implements EventDoor<RawRecord> {

    private final KeepingStates keeping;

    WhenStateChangesThenKeepIt(KeepingStates keeping) {
        this.keeping = keeping;
    }

    @Override
    public Uni<Void> on(List<Delivery<RawRecord>> batch) {
        return keeping.store(batch);
    }
}
