package dev.rung.scoring.policy.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.policy.PolicyDocuments;
import dev.rung.scoring.policy.version.Announcement;
import dev.rung.scoring.policy.version.Approval;
import dev.rung.scoring.policy.version.PolicyState;
import dev.rung.scoring.policy.version.PolicyState.Draft;
import dev.rung.scoring.policy.version.PolicyState.Published;
import dev.rung.scoring.policy.version.PolicyVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyViewTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:30:00Z");

    @Test
    void aRefreshNamesWhatItRefreshesAndWhoApprovedThat() {
        var view = PolicyView.of(
                version(
                        new Published(
                                List.of("refresh"),
                                new Approval("zhou", AT, "abc"),
                                AT.plusSeconds(60),
                                new Announcement("wu", AT, "urgent")),
                        3),
                7,
                true,
                null);

        assertThat(view.state()).isEqualTo("PUBLISHED");
        assertThat(view.refreshOf()).isEqualTo(3);
        assertThat(view.author()).isEqualTo("refresh");
        assertThat(view.approver()).isEqualTo("zhou");
        assertThat(view.effectiveAt()).isEqualTo(AT.plusSeconds(60));
        assertThat(view.noticeWaivedBecause()).isEqualTo("urgent");
        assertThat(view.inForce()).isTrue();
    }

    @Test
    void aListLeavesThePoliciesOut() {
        var draft = version(new Draft(List.of("li", "wu")), null);

        assertThat(PolicyView.of(draft, 1, false, List.of()).policy()).isEqualTo(PolicyDocuments.V1.tree());
        assertThat(PolicyView.of(draft, 1, false, List.of()).warnings()).isEmpty();
        assertThat(PolicyView.listed(draft, 1).policy()).isNull();
        assertThat(PolicyView.listed(draft, 1).warnings()).isNull();
        assertThat(PolicyView.listed(draft, 1).hasDryRun()).isNull();
        assertThat(PolicyView.listed(draft, 1).author()).isEqualTo("li");
        assertThat(PolicyView.listed(draft, 1).approver()).isNull();
    }

    private static PolicyVersion version(PolicyState state, @Nullable Integer refreshOf) {
        return new PolicyVersion(7, PolicyDocuments.V1, "why", AT, state, refreshOf);
    }
}
