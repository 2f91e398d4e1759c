package dev.rung.outreach.sending;

import static java.util.Objects.requireNonNull;

import dev.rung.outreach.occasion.Channel;
import dev.rung.platform.listening.IsolatedContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs at most one delivery per channel in this instance: calls that come meanwhile get one more delivery after it,
/// however many they are.
@ApplicationScoped
class SingleFlight {

    private final Delivering delivering;
    private final IsolatedContext isolated;
    private final Map<Channel, AtomicInteger> asked = new EnumMap<>(Channel.class);

    SingleFlight(Delivering delivering, IsolatedContext isolated) {
        this.delivering = delivering;
        this.isolated = isolated;
        for (var channel : Channel.values()) {
            asked.put(channel, new AtomicInteger());
        }
    }

    /// Each channel on its own: a slow provider holds up no other channel.
    Uni<Void> onAllChannels() {
        return Multi.createFrom()
                .items(Channel.values())
                .onItem()
                .transformToUni(channel -> isolated.run(() -> on(channel)))
                .collectFailures()
                .merge()
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> on(Channel channel) {
        var waiting = requireNonNull(asked.get(channel));
        if (waiting.getAndIncrement() > 0) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createBy()
                .repeating()
                .uni(() -> deliverOnce(channel, waiting))
                .whilst(left -> left > 0)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(() -> waiting.set(0));
    }

    private Uni<Integer> deliverOnce(Channel channel, AtomicInteger waiting) {
        var answered = waiting.get();
        return delivering.everythingDue(channel).map(_ -> waiting.addAndGet(-answered));
    }
}
