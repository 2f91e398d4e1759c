package dev.rung.benefits.coupon.campaign;

import dev.rung.testing.Servers;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// Coupons of campaigns are issued at once here.
public final class CampaignProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Servers.withEmptySchema(Map.of("rung.benefits.coupons.campaigns.due-every", "PT1S"));
    }
}
