package dev.rung.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.policy.State.Approved;
import dev.rung.scoring.policy.State.Draft;
import dev.rung.scoring.policy.State.Published;
import dev.rung.scoring.policy.State.Withdrawn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyVersionTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:30:00Z");
    private static final List<String> LI = List.of("li");
    private static final Approval APPROVAL = new Approval("zhou", AT, Papers.V1.hash());

    @Test
    void aRowKeepsEveryState() {
        var row = new PolicyVersion(Papers.V1, "why", AT, new Draft(LI));
        for (var state : List.of(
                new Draft(LI),
                new Draft(List.of("li", "wu")),
                new Approved(LI, APPROVAL),
                new Published(LI, APPROVAL, AT.plusSeconds(60), new Announcement("wu", AT, "urgent")))) {
            row.is(state);
            assertThat(row.state()).isEqualTo(state);
        }
    }

    @Test
    void aRowKeepsWhatWasWithdrawnAndFromWhere() {
        var draft = new PolicyVersion(Papers.V1, "why", AT, new Draft(LI));
        draft.is(new Withdrawn(LI, null, AT));
        var approved = new PolicyVersion(Papers.V1, "why", AT, new Approved(LI, APPROVAL));
        approved.is(new Withdrawn(LI, APPROVAL, AT));

        assertThat(draft.state()).isEqualTo(new Withdrawn(LI, null, AT));
        assertThat(approved.state()).isEqualTo(new Withdrawn(LI, APPROVAL, AT));
    }

    @Test
    void theShippedPolicyIsVersionOneAndPublishedFromTheBeginning() {
        var view = PolicyView.of(new Shipped().policy(), 1);

        assertThat(view.version()).isEqualTo(1);
        assertThat(view.state()).isEqualTo("PUBLISHED");
        assertThat(view.author()).isEqualTo("shipped");
        assertThat(view.effectiveAt()).isEqualTo(Instant.EPOCH);
        assertThat(view.inForce()).isTrue();
        assertThat(view.policy()).isEqualTo(Papers.V1.tree());
    }

    @Test
    void aRefreshNamesWhatItRefreshesAndWhoApprovedThat() {
        var row = PolicyVersion.refresh(
                3,
                Papers.but(Papers.gold(7200)),
                "why",
                AT,
                new Published(
                        List.of(Renewing.AUTHOR), APPROVAL, AT.plusSeconds(60), new Announcement("wu", AT, "urgent")));
        row.number = 7;
        var view = PolicyView.of(row, 3);

        assertThat(view.refreshOf()).isEqualTo(3);
        assertThat(view.author()).isEqualTo("refresh");
        assertThat(view.approver()).isEqualTo("zhou");
        assertThat(PolicyView.of(new Shipped().policy(), 1).refreshOf()).isNull();
    }

    @Test
    void namesSurviveTheirColumn() {
        var names = List.of("li", "王\"五\"");

        assertThat(new Writers().convertToEntityAttribute(new Writers().convertToDatabaseColumn(names)))
                .isEqualTo(names);
    }
}
