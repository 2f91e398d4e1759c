package dev.rung.gateway.passage;

import static dev.rung.gateway.upstream.Upstream.BENEFITS;
import static dev.rung.gateway.upstream.Upstream.CUSTOMER;
import static dev.rung.gateway.upstream.Upstream.FEEDBACK;
import static dev.rung.gateway.upstream.Upstream.OUTREACH;
import static dev.rung.gateway.upstream.Upstream.SCORING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.gateway.passage.RoutingTable.Destination;
import dev.rung.gateway.upstream.Upstream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTableTest {

    @Test
    void everyRouteOfTheSuiteFindsItsService() {
        var expected = Map.<Upstream, List<String>>of(
                CUSTOMER,
                List.of(
                        "events",
                        "quarantine",
                        "quarantine/7/replay",
                        "customer-tokens",
                        "customers",
                        "customers/C-1",
                        "customers/C-1/consents",
                        "customers/C-1/guardian-consent",
                        "consent-texts",
                        "me/profile",
                        "me/data/profile",
                        "customers/C-1/erasure",
                        "erasures",
                        "erasures/7",
                        "me/consents",
                        "me/guardian-consent",
                        "dead-letters/customer",
                        "dead-letters/customer/7/replay",
                        "audit/customer",
                        "audit/customer/verification"),
                SCORING,
                List.of(
                        "ladder",
                        "standings",
                        "customers/C-1/standing",
                        "customers/C-1/standing/history",
                        "customers/C-1/standing/explanation",
                        "me/standing",
                        "me/data/standing",
                        "me/standing/explanation",
                        "insight/tiers",
                        "insight/goals/churn-rate/2026-10-01/2026-12-31",
                        "policies",
                        "policies/3/dry-run",
                        "reconciliations",
                        "alarms",
                        "alarms/7/acknowledgement",
                        "customers/C-1/overrides",
                        "customers/C-1/overrides/7",
                        "dead-letters/scoring",
                        "dead-letters/scoring/7/replay",
                        "audit/scoring",
                        "audit/scoring/verification"),
                BENEFITS,
                List.of(
                        "customers/C-1/points",
                        "customers/C-1/points/entries",
                        "me/points",
                        "points/proof",
                        "earning-rules",
                        "earning-rules/versions",
                        "earning-rules/versions/2/publication",
                        "rewards",
                        "reward-catalogue/MUG/stock-changes",
                        "me/redemptions/7/confirmation",
                        "customers/C-1/redemptions",
                        "coupon-batches/7/codes",
                        "coupons/ABC/lock",
                        "me/coupons",
                        "activities",
                        "activity-catalogue/summer/start",
                        "me/activities/summer/tickets",
                        "dead-letters/benefits",
                        "dead-letters/benefits/7/replay",
                        "audit/benefits",
                        "audit/benefits/verification"),
                OUTREACH,
                List.of(
                        "me/inbox",
                        "me/data/messages",
                        "me/inbox/stream",
                        "me/inbox/5/read",
                        "customers/C-1/messages",
                        "dead-letters/outreach",
                        "dead-letters/outreach/7/replay",
                        "audit/outreach",
                        "audit/outreach/verification"),
                FEEDBACK,
                List.of(
                        "feedback",
                        "feedback/1",
                        "feedback/counts",
                        "feedback/1/assignment",
                        "feedback/1/replies",
                        "feedback/1/resolution",
                        "appeals",
                        "me/feedback",
                        "me/data/feedback",
                        "me/decisions",
                        "dead-letters/feedback",
                        "dead-letters/feedback/7/replay",
                        "audit/feedback",
                        "audit/feedback/verification"));

        expected.forEach((upstream, paths) -> assertThat(paths)
                .allSatisfy(path ->
                        assertThat(RoutingTable.find("/api/v1/" + path)).isEqualTo(new Destination.To(upstream))));
    }

    @Test
    void aLinkWithoutALoginIsPublicAndNothingElseIs() {
        assertThat(RoutingTable.find("/api/v1/public/unsubscribe/AQ-_")).isEqualTo(new Destination.Public(CUSTOMER));
        assertThat(RoutingTable.find("/api/v1/public/unsubscribe/AQ/x")).isEqualTo(new Destination.Nowhere());
        assertThat(RoutingTable.find("/api/v1/public/draws/summer/page")).isEqualTo(new Destination.Public(BENEFITS));
        assertThat(RoutingTable.find("/api/v1/public/profile")).isEqualTo(new Destination.Nowhere());
    }

    @Test
    void aPathIsNamedByItsPatternWhichHoldsNoId() {
        assertThat(RoutingTable.template("/api/v1/customers/C-1/points/entries"))
                .contains("/api/v1/customers/{}/points/**");
        assertThat(RoutingTable.template("/api/v1/events")).contains("/api/v1/events/**");
        // which takes as long as its reader stays, and is left out where durations are watched
        assertThat(RoutingTable.template("/api/v1/me/inbox/stream")).contains("/api/v1/me/inbox/stream");
        assertThat(RoutingTable.template("/api/v1/me/inbox/5/read")).contains("/api/v1/me/inbox/**");
        assertThat(RoutingTable.template("/api/v1/me")).contains("/api/v1/me");
        assertThat(RoutingTable.template("/api/v1/nowhere/C-1")).isEmpty();
    }

    @Test
    void whatIsPutTogetherOfAllServicesIsTheGatewaysOwn() {
        assertThat(List.of("/api/v1/me", "/api/v1/me/data", "/api/v1/audit"))
                .allSatisfy(path -> assertThat(RoutingTable.find(path)).isEqualTo(new Destination.Here()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/contacts/C-1",
                "/api/v1/customer-tokens/keys",
                "/api/v1/feedback/1/replies/2",
                "/api/v1/customers/C-1/contacts",
                "/api/v1/me/unheard-of",
                "/api/v1/",
                "/api/v1/dead-letters/gateway",
                "/api/v1/audit/gateway",
                "/api/v2/events",
                "/q/metrics"
            })
    void whatIsNotListedLeadsNowhere(String path) {
        assertThat(RoutingTable.find(path)).isEqualTo(new Destination.Nowhere());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/feedback/../contacts/C-1",
                "/api/v1/feedback/%2e%2E/contacts",
                "/api/v1/customers/..",
                "/api/v1/customers/x%2Fcontacts",
                "/api/v1/customers/x%5ccontacts",
                "/api/v1/customers//C-1",
                "/api/v1/customers/",
                "/api/v1/events/;a=b/../contacts",
                "/api/v1/events/%00"
            })
    void aPathThatAServiceMightReadDifferentlyLeadsNowhere(String path) {
        assertThat(RoutingTable.find(path)).isEqualTo(new Destination.Nowhere());
    }

    @Test
    void dotsAndEscapesWithinANameAreFine() {
        assertThat(List.of("C..1", "a.b", "%E9%87%91", "C:1@x"))
                .allSatisfy(id -> assertThat(RoutingTable.find("/api/v1/customers/" + id))
                        .isEqualTo(new Destination.To(CUSTOMER)));
    }
}
