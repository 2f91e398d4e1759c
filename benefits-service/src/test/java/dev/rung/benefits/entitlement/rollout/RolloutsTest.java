package dev.rung.benefits.entitlement.rollout;

import static io.quarkus.vertx.VertxContextSupport.subscribeAndAwait;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.Database;
import dev.rung.benefits.entitlement.GrantingProfile;
import dev.rung.benefits.entitlement.rollout.Rollouts.RolloutCustomer;
import dev.rung.testing.Servers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(GrantingProfile.class)
@WithTestResource(Servers.class)
class RolloutsTest {

    @Inject
    Rollouts rollouts;

    @Test
    void aPageIsOfAllWhoAreKnownAndSaysWhomItConcerns() throws Throwable {
        known(of(1), "C-rolled-out", "now()");
        known(of(2), "erased:" + of(2), "now()");
        known(of(3), "C-no-day", "'-infinity'");
        gold(of(1));
        Database.execute("insert into balances (customer_id, external_id) values (?, 'C-unknown')", of(4));
        gold(of(4));

        assertThat(after(of(0), 2))
                .containsExactly(new RolloutCustomer(of(1), true), new RolloutCustomer(of(2), false));
        assertThat(after(of(2), 9))
                .containsExactly(new RolloutCustomer(of(3), false), new RolloutCustomer(of(4), true));
    }

    private List<RolloutCustomer> after(UUID last, int most) throws Throwable {
        return subscribeAndAwait(() -> Panache.withSession(() -> rollouts.customers(last, most)));
    }

    /// After all others.
    private static UUID of(int last) {
        return UUID.fromString("ffffffff-ffff-ffff-ffff-fffffffffff" + last);
    }

    private static void gold(UUID id) throws Exception {
        Database.execute(
                "insert into tier_spans (customer_id, since, tier, revision) values (?, now(), 'gold', 1)", id);
    }

    private static void known(UUID id, String externalId, String registered) throws Exception {
        Database.execute("""
                insert into known_customer (customer_id, external_id, revision, locale, time_zone, consents, registered_at)
                values (?, ?, 1, 'zh-CN', 'Asia/Shanghai', '[]', %s)""".formatted(registered), id, externalId);
    }
}
