package dev.rung.benefits.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.document.DocumentState.Approved;
import dev.rung.benefits.document.DocumentState.Draft;
import dev.rung.benefits.document.DocumentState.Published;
import dev.rung.benefits.document.DocumentState.Withdrawn;
import dev.rung.benefits.document.DocumentStep.NotPossible;
import dev.rung.benefits.document.DocumentStep.OwnWork;
import dev.rung.benefits.document.DocumentStep.Taken;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentLifePolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final Draft DRAFT = new Draft(List.of("ann"));
    private static final Approved APPROVED = new Approved(List.of("ann"), "ben", NOW);
    private static final Published PUBLISHED = new Published(List.of("ann"), "ben", NOW, "ann", NOW, NOW);
    private static final Withdrawn WITHDRAWN = new Withdrawn(List.of("ann"), NOW);

    @Test
    void whoeverChangesADraftBecomesOneOfItsWriters() {
        assertThat(DocumentLifePolicy.edit(DRAFT, "cid")).isEqualTo(new Taken(new Draft(List.of("ann", "cid"))));
        assertThat(DocumentLifePolicy.edit(DRAFT, "ann")).isEqualTo(new Taken(DRAFT));
    }

    @Test
    void nobodyApprovesWhatTheyWroteAnyOf() {
        var both = new Draft(List.of("ann", "cid"));

        assertThat(DocumentLifePolicy.approve(both, "cid", NOW)).isEqualTo(new OwnWork());
        assertThat(DocumentLifePolicy.approve(DRAFT, "ben", NOW)).isEqualTo(new Taken(APPROVED));
    }

    @Test
    void onlyAnApprovedPackageIsPublished() {
        assertThat(DocumentLifePolicy.publish(APPROVED, "ann", NOW, NOW)).isEqualTo(new Taken(PUBLISHED));
        for (var state : List.of(DRAFT, PUBLISHED, WITHDRAWN)) {
            assertThat(DocumentLifePolicy.publish(state, "ann", NOW, NOW)).isEqualTo(new NotPossible());
        }
    }

    @Test
    void anApprovedPackageIsNeverEdited() {
        for (var state : List.of(APPROVED, PUBLISHED, WITHDRAWN)) {
            assertThat(DocumentLifePolicy.edit(state, "ann")).isEqualTo(new NotPossible());
            assertThat(DocumentLifePolicy.approve(state, "ben", NOW)).isEqualTo(new NotPossible());
        }
    }

    @Test
    void aPublishedPackageIsNotWithdrawn() {
        assertThat(DocumentLifePolicy.withdraw(DRAFT, NOW)).isEqualTo(new Taken(WITHDRAWN));
        assertThat(DocumentLifePolicy.withdraw(APPROVED, NOW)).isEqualTo(new Taken(WITHDRAWN));
        assertThat(DocumentLifePolicy.withdraw(PUBLISHED, NOW)).isEqualTo(new NotPossible());
        assertThat(DocumentLifePolicy.withdraw(WITHDRAWN, NOW)).isEqualTo(new NotPossible());
    }
}
