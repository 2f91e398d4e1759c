package dev.rung.platform.position;

import dev.rung.contracts.Topic;
import dev.rung.contracts.outreach.MessageEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The second of two for one topic: keeps what the first had read when it was asked for the first time.
@ApplicationScoped
@Priority(-1)
class RememberedAfterwards implements RemembersTold<MessageEvent> {

    private final RememberedMessages first;
    private final List<MessageEvent> remembered = new CopyOnWriteArrayList<>();
    private final List<MessageEvent> readBefore = new CopyOnWriteArrayList<>();

    RememberedAfterwards(RememberedMessages first) {
        this.first = first;
    }

    void forget() {
        remembered.clear();
        readBefore.clear();
    }

    List<MessageEvent> remembered() {
        return remembered;
    }

    List<MessageEvent> readBefore() {
        return readBefore;
    }

    @Override
    public Topic topic() {
        return Topic.MESSAGE_EVENTS;
    }

    @Override
    public Class<MessageEvent> event() {
        return MessageEvent.class;
    }

    @Override
    public Uni<Void> remember(List<MessageEvent> told) {
        if (remembered.isEmpty()) {
            readBefore.addAll(first.remembered());
        }
        remembered.addAll(told);
        return Uni.createFrom().voidItem();
    }
}
