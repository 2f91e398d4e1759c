package dev.rung.customer.webhook.delivery;

import dev.rung.platform.rows.JsonRows;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/// Made at start, so that its counter is there before anything is lost.
@Startup
@ApplicationScoped
class EveryHourForgetDeliveries {

    private static final Logger LOG = Logger.getLogger(EveryHourForgetDeliveries.class);

    private static final String FORGET_ENDED = """
            delete from webhook_delivery d using jsonb_array_elements_text(:rows) as r(before)
            where d.ended_at < cast(r.before as timestamptz)""";

    /// A delivery that was replayed has as much time as a new one. One that is being sent stays.
    private static final String FORGET_WAITING = """
            delete from webhook_delivery d using jsonb_array_elements_text(:rows) as r(before)
            where d.state = 'waiting' and d.waits_since < cast(r.before as timestamptz)
            and (d.leased_until is null or d.leased_until < clock_timestamp())""";

    /// Once nothing more is said of who is erased, nothing needs an order.
    private static final String FORGET_REVISIONS = """
            delete from webhook_revision v using erasure e, jsonb_array_elements_text(:rows) as r(before)
            where e.customer_id = v.customer_id and e.erased_at < cast(r.before as timestamptz)
            and not exists (select 1 from webhook_delivery d where d.customer_id = v.customer_id and d.state = 'waiting')""";

    private final JsonRows rows;
    private final DeliverySettings settings;
    private final WaitingDeliveries waiting;
    private final Counter expired;
    private final Clock clock;

    EveryHourForgetDeliveries(
            JsonRows rows, DeliverySettings settings, WaitingDeliveries waiting, MeterRegistry meters, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.waiting = waiting;
        this.expired = meters.counter("rung.webhook.expired");
        this.clock = clock;
    }

    /// Several instances may do it at once: what one has deleted the other does not find.
    @Scheduled(cron = "0 41 * * * ?")
    @WithTransaction
    Uni<Void> forget() {
        var before = List.of(clock.instant().minus(settings.retention()));
        return rows.update(FORGET_ENDED, before)
                .invoke(count -> LOG.infof("Forgot deliveries to webhooks count=%d", count))
                .chain(waiting::endWhatIsNeverSent)
                .chain(() -> rows.update(FORGET_WAITING, before))
                .invoke(this::tellLost)
                .chain(() -> rows.write(FORGET_REVISIONS, before));
    }

    private void tellLost(int count) {
        if (count > 0) {
            expired.increment(count);
            LOG.warnf("Events that waited too long for a webhook are never sent count=%d", count);
        }
    }
}
