package dev.rung.platform.door;

import dev.rung.platform.deadletter.DeadLetter;
import dev.rung.platform.deadletter.DeadLetterReason;
import dev.rung.platform.deadletter.ReplayRefused;
import dev.rung.platform.deadletter.ReplayTarget;
import dev.rung.platform.door.EventReader.Reading.Readable;
import dev.rung.platform.door.EventReader.Reading.Tombstone;
import dev.rung.platform.door.EventReader.Reading.Unreadable;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Hands a dead letter to the door that its record was meant for, and to no other service. Asked
/// before any stream: it may refuse the record at once.
@ApplicationScoped
@Priority(1)
class DoorReplays implements ReplayTarget {

    private final EventDoors doors;

    DoorReplays(EventDoors doors) {
        this.doors = doors;
    }

    @Override
    public boolean serves(String channel) {
        return doors.of(channel).isPresent();
    }

    @Override
    public Uni<Void> replay(DeadLetter letter) {
        return doors.of(letter.channel())
                .map(door -> replay(door, letter))
                .orElseThrow(() -> new IllegalArgumentException("There is no door for " + letter.channel()));
    }

    private static byte @Nullable [] source(DeadLetter letter) {
        var header = letter.headers().stream()
                .filter(one -> one.name().equals(Delivery.SOURCE))
                .reduce((_, last) -> last);
        return header.isPresent() ? header.get().bytes() : null;
    }

    private static <E> Uni<Void> replay(OpenDoor<E> door, DeadLetter letter) {
        return switch (door.reader().read(letter.key(), letter.value())) {
            case Readable<E>(var event) ->
                door.replay(Delivery.from(event, letter.takenInAt(), source(letter)))
                        .onFailure()
                        .transform(failure -> new ReplayRefused(DeadLetterReason.refused(failure), failure));
            case Tombstone<E> _ -> Uni.createFrom().voidItem();
            case Unreadable<E>(var reason) -> Uni.createFrom().failure(new ReplayRefused(reason, null));
        };
    }
}
