package dev.rung.scoring.policy.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.policy.version.PolicyState.Approved;
import dev.rung.scoring.policy.version.PolicyState.Draft;
import dev.rung.scoring.policy.version.PolicyState.Published;
import dev.rung.scoring.policy.version.PolicyState.Withdrawn;
import dev.rung.scoring.policy.version.StepOutcome.Done;
import dev.rung.scoring.policy.version.StepOutcome.NotNow;
import dev.rung.scoring.policy.version.StepOutcome.OwnWork;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyStateTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:30:00Z");
    private static final Approval APPROVAL = new Approval("zhou", AT, "abc");

    private static final Announcement ANNOUNCED = new Announcement("wu", AT, null);

    private final Draft draft = new Draft(List.of("li"));
    private final Approved approved = new Approved(List.of("li"), APPROVAL);
    private final Published published = new Published(List.of("li"), APPROVAL, AT, ANNOUNCED);
    private final Withdrawn withdrawn = new Withdrawn(List.of("li"), null, AT);

    @Test
    void aDraftIsApprovedByAnotherPersonAndThenPublished() {
        assertThat(draft.approved("zhou", AT, "abc")).isEqualTo(new Done(approved));
        assertThat(approved.published(AT, ANNOUNCED)).isEqualTo(new Done(published));
    }

    /// The database and clients keep them.
    @Test
    void aStateIsReadByItsCode() {
        assertThat(List.of(draft, approved, published, withdrawn))
                .extracting(PolicyState::code)
                .containsExactly("DRAFT", "APPROVED", "PUBLISHED", "WITHDRAWN");
    }

    @Test
    void whyNoNoticeWasGivenStaysWithWhatWasPublished() {
        assertThat(published.waived("urgent").announced()).isEqualTo(new Announcement("wu", AT, "urgent"));
    }

    @Test
    void nobodyApprovesTheirOwnDraft() {
        assertThat(draft.approved("li", AT, "abc")).isEqualTo(new OwnWork());
    }

    @Test
    void whoeverEditedItIsAWriterToo() {
        assertThat(draft.edited("zhou")).isEqualTo(new Done(new Draft(List.of("li", "zhou"))));
        var edited = new Draft(List.of("li", "zhou", "wu"));

        assertThat(edited.approved("zhou", AT, "abc")).isEqualTo(new OwnWork());
        assertThat(edited.approved("wu", AT, "abc")).isEqualTo(new OwnWork());
        assertThat(edited.approved("chen", AT, "abc")).isInstanceOf(Done.class);
    }

    @Test
    void whoeverEditsTwiceIsOneWriter() {
        assertThat(draft.edited("li")).isEqualTo(new Done(draft));
    }

    @Test
    void whatIsNotPublishedCanBeWithdrawn() {
        assertThat(draft.withdrawn(AT)).isEqualTo(new Done(withdrawn));
        assertThat(approved.withdrawn(AT)).isEqualTo(new Done(new Withdrawn(List.of("li"), APPROVAL, AT)));
    }

    @Test
    void whatWasApprovedIsNotEdited() {
        assertThat(approved.edited("li")).isEqualTo(new NotNow());
        assertThat(approved.approved("wu", AT, "abc")).isEqualTo(new NotNow());
    }

    @Test
    void aDraftIsNotPublished() {
        assertThat(draft.published(AT, ANNOUNCED)).isEqualTo(new NotNow());
    }

    @Test
    void publishedAndWithdrawnAreTheEnd() {
        for (var end : List.of(published, withdrawn)) {
            assertThat(end.edited("wu")).isEqualTo(new NotNow());
            assertThat(end.approved("wu", AT, "abc")).isEqualTo(new NotNow());
            assertThat(end.published(AT, ANNOUNCED)).isEqualTo(new NotNow());
            assertThat(end.withdrawn(AT)).isEqualTo(new NotNow());
        }
    }
}
