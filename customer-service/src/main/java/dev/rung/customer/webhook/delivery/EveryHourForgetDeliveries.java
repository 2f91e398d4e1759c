package dev.rung.customer.webhook.delivery;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

@ApplicationScoped
class EveryHourForgetDeliveries {

    private static final Logger LOG = Logger.getLogger(EveryHourForgetDeliveries.class);

    private static final String FORGET = """
            delete from webhook_delivery d using jsonb_array_elements_text(:rows) as r(before)
            where d.queued_at < cast(r.before as timestamptz)""";

    private final JsonRows rows;
    private final DeliverySettings settings;
    private final Clock clock;

    EveryHourForgetDeliveries(JsonRows rows, DeliverySettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /// Several instances may do it at once: what one has deleted the other does not find.
    @Scheduled(cron = "0 41 * * * ?")
    @WithTransaction
    Uni<Void> forget() {
        return rows.update(FORGET, List.of(clock.instant().minus(settings.retention())))
                .invoke(count -> LOG.infof("Forgot deliveries to webhooks count=%d", count))
                .replaceWithVoid();
    }
}
