package dev.rung.customer.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class DeliveryRetentionTest {

    private static final String OLD = "now() - interval '31 days'";

    @Inject
    EveryHourForgetDeliveries forgetting;

    @Inject
    MeterRegistry meters;

    private final UUID webhook = UUID.randomUUID();

    @AfterEach
    void close() throws SQLException {
        Tables.execute("delete from webhook where webhook_id = '" + webhook + "'");
    }

    @Test
    void whatEndedLongAgoIsForgottenAndWhatWaitedTooLongIsCounted() throws Throwable {
        Tables.execute("insert into webhook (webhook_id, name, url, event_types, state, host_since, version, made_at,"
                + " changed_at) values ('" + webhook
                + "', 'Shop', 'https://shop.test/', '[\"a.v1\"]', 'paused', '2026-01-01',"
                + " 1, '2026-01-01', '2026-01-01')");
        add("old.v1", "delivered", OLD, OLD, OLD, "null");
        add("late.v1", "delivered", OLD, OLD, "now()", "null");
        add("a.v1", "waiting", OLD, OLD, "null", "null");
        add("a.v1", "waiting", OLD, OLD, "null", "now() + interval '1 minute'");
        add("a.v1", "waiting", OLD, "now()", "null", "null");
        var before = meters.counter("rung.webhook.expired").count();

        VertxContextSupport.subscribeAndAwait(forgetting::forget);

        assertThat(Tables.texts("select concat_ws(' ', event_type, state, lease is not null, waits_since > now()"
                        + " - interval '1 day') from webhook_delivery where webhook_id = '" + webhook
                        + "' order by position"))
                .containsExactly("late.v1 delivered f f", "a.v1 waiting t f", "a.v1 waiting f t");
        assertThat(meters.counter("rung.webhook.expired").count()).isEqualTo(before + 1);
    }

    private void add(String type, String state, String queued, String waits, String ended, String leasedUntil)
            throws SQLException {
        Tables.execute(
                "insert into webhook_delivery (delivery_id, webhook_id, event_id, event_type, occurred_at, event,"
                        + " state, due_at, queued_at, waits_since, ended_at, lease, leased_until) values (gen_random_uuid(), '"
                        + webhook + "', gen_random_uuid(), '" + type + "', now(), '{}', '" + state + "', now(), "
                        + queued + ", "
                        + waits + ", " + ended + ", case when " + leasedUntil
                        + " is not null then gen_random_uuid() end, "
                        + leasedUntil + ")");
    }
}
