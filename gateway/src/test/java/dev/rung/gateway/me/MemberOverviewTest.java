package dev.rung.gateway.me;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rung.gateway.me.MemberOverview.Missing;
import dev.rung.gateway.upstream.Answer;
import dev.rung.gateway.upstream.Answer.Refused;
import dev.rung.gateway.upstream.Answer.Success;
import dev.rung.gateway.upstream.Answer.Unreachable;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemberOverviewTest {

    private static final Answer INBOX =
            new Success(JsonNodeFactory.instance.objectNode().put("unread", 2), null);

    @Test
    void whatEveryServiceSaidIsPutTogether() {
        var standing = JsonNodeFactory.instance.objectNode().put("growthValue", 7L);
        standing.putObject("tier").put("code", "gold");
        var points = JsonNodeFactory.instance.objectNode().put("available", 5);
        var benefits = JsonNodeFactory.instance.objectNode();
        benefits.putArray("items").addObject().put("code", "mug");

        var overview = MemberOverview.of(Map.of(
                OverviewPart.STANDING,
                new Success(standing, null),
                OverviewPart.POINTS,
                new Success(points, null),
                OverviewPart.BENEFITS,
                new Success(benefits, null),
                OverviewPart.INBOX,
                INBOX));

        assertThat(overview.missing()).isEmpty();
        assertThat(overview.standing()).isEqualTo(standing);
        assertThat(overview.points()).isEqualTo(points);
        assertThat(overview.benefits()).isEqualTo(benefits);
        assertThat(overview.inbox()).isEqualTo(new MemberOverview.Inbox(2));
    }

    @Test
    void whatFailedIsNamedAndTheRestIsThere() {
        var overview = MemberOverview.of(Map.of(
                OverviewPart.STANDING, new Refused(404, "customer-unknown"),
                OverviewPart.POINTS, new Unreachable("too-slow"),
                OverviewPart.BENEFITS, new Unreachable("unavailable"),
                OverviewPart.INBOX, INBOX));

        assertThat(overview.missing())
                .containsExactly(
                        new Missing("standing", "customer-unknown"),
                        new Missing("points", "too-slow"),
                        new Missing("benefits", "unavailable"));
        assertThat(overview.standing()).isNull();
        assertThat(overview.points()).isNull();
        assertThat(overview.benefits()).isNull();
        assertThat(overview.inbox()).isEqualTo(new MemberOverview.Inbox(2));
    }
}
