package dev.rung.platform.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.trace.Tracing;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.arc.InstanceHandle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The event doors of this service.
@ApplicationScoped
public class EventDoors {

    private final InjectableInstance<EventDoor<?>> doors;
    private final ObjectMapper json;
    private final Tracing tracing;
    private final DoorMetrics metrics;

    EventDoors(@Any InjectableInstance<EventDoor<?>> doors, ObjectMapper json, Tracing tracing, DoorMetrics metrics) {
        this.doors = doors;
        this.json = json;
        this.tracing = tracing;
        this.metrics = metrics;
    }

    public List<OpenDoor<?>> all() {
        return doors.handlesStream().<OpenDoor<?>>map(this::open).toList();
    }

    Optional<OpenDoor<?>> of(String topic) {
        return all().stream().filter(door -> door.topic().equals(topic)).findFirst();
    }

    private OpenDoor<?> open(InstanceHandle<EventDoor<?>> handle) {
        var from = handle.getBean().getQualifiers().stream()
                .flatMap(qualifier -> qualifier instanceof FromTopic topic ? Stream.of(topic) : Stream.empty())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(handle.getBean().getBeanClass() + " does not say its topic"));
        return open(from, handle.get());
    }

    private <E> OpenDoor<E> open(FromTopic from, EventDoor<E> door) {
        return new OpenDoor<>(from.value(), new EventReader<>(json, from.event()), door, tracing, metrics);
    }
}
