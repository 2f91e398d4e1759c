package dev.rung.scoring.policy.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.policy.PolicyDocuments;
import dev.rung.scoring.policy.version.PolicyState.Approved;
import dev.rung.scoring.policy.version.PolicyState.Draft;
import dev.rung.scoring.policy.version.PolicyState.Published;
import dev.rung.scoring.policy.version.PolicyState.Withdrawn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyRowTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:30:00Z");
    private static final List<String> LI = List.of("li");
    private static final Approval APPROVAL = new Approval("zhou", AT, PolicyDocuments.V1.hash());

    @Test
    void aRowKeepsEveryState() {
        var row = row(new Draft(LI));
        for (var state : List.of(
                new Draft(LI),
                new Draft(List.of("li", "wu")),
                new Approved(LI, APPROVAL),
                new Published(LI, APPROVAL, AT.plusSeconds(60), new Announcement("wu", AT, "urgent")))) {
            row.write(row.read().moveTo(state));
            assertThat(row.read().state()).isEqualTo(state);
        }
    }

    @Test
    void aRowKeepsWhatWasWithdrawnAndFromWhere() {
        for (var withdrawn : List.of(new Withdrawn(LI, null, AT), new Withdrawn(LI, APPROVAL, AT))) {
            assertThat(row(withdrawn).read().state()).isEqualTo(withdrawn);
        }
    }

    @Test
    void aRowKeepsAnotherDocumentAndWhy() {
        var row = row(new Draft(LI));
        var other = PolicyDocuments.but(PolicyDocuments.gold(7200));

        row.write(row.read().replaceDocument(other, "because"));

        assertThat(row.read()).isEqualTo(new PolicyVersion(7, other, "because", AT, new Draft(LI), 3));
    }

    @Test
    void theShippedPolicyIsVersionOneAndPublishedFromTheBeginning() {
        var shipped = ShippedVersion.version();

        assertThat(shipped.version()).isEqualTo(1);
        assertThat(shipped.document()).isEqualTo(PolicyDocuments.V1);
        assertThat(shipped.published().effectiveAt()).isEqualTo(Instant.EPOCH);
        assertThat(shipped.refreshOf()).isNull();
    }

    @Test
    void namesSurviveTheirColumn() {
        var names = List.of("li", "王\"五\"");

        assertThat(new Authors().convertToEntityAttribute(new Authors().convertToDatabaseColumn(names)))
                .isEqualTo(names);
    }

    private static PolicyRow row(PolicyState state) {
        var row = PolicyRow.of(new PolicyVersion(0, PolicyDocuments.V1, "why", AT, state, 3));
        row.number = 7;
        return row;
    }
}
