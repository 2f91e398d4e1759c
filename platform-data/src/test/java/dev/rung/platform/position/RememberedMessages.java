package dev.rung.platform.position;

import dev.rung.contracts.Topic;
import dev.rung.contracts.outreach.MessageEvent;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Remembers in a transaction, as services do.
@ApplicationScoped
class RememberedMessages implements RemembersTold<MessageEvent> {

    private final List<MessageEvent> remembered = new CopyOnWriteArrayList<>();

    private volatile @Nullable MessageEvent unrememberable;

    void cannotRemember(MessageEvent event) {
        unrememberable = event;
    }

    List<MessageEvent> remembered() {
        return remembered;
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
    @WithTransaction
    public Uni<Void> remember(List<MessageEvent> told) {
        if (told.contains(unrememberable)) {
            return Uni.createFrom().failure(new IllegalArgumentException("unrememberable"));
        }
        remembered.addAll(told);
        return Uni.createFrom().voidItem();
    }
}
