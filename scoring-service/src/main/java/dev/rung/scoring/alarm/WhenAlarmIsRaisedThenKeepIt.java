package dev.rung.scoring.alarm;

import dev.rung.contracts.scoring.AlarmEvent;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// An alarm's id is the event's, and the table accepts it once.
@ApplicationScoped
@FromTopic(value = "alarms", event = AlarmEvent.class)
class WhenAlarmIsRaisedThenKeepIt implements EventDoor<AlarmEvent> {

    private final Alarms alarms;

    WhenAlarmIsRaisedThenKeepIt(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Uni<Void> on(List<Delivery<AlarmEvent>> batch) {
        return Delivery.handOn(batch, RaisedAlarm::of, raised -> Panache.withTransaction(() -> alarms.add(raised)));
    }
}
