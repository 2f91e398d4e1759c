package dev.rung.benefits.catalogue.packages.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.catalogue.packages.state.PackageState.Approved;
import dev.rung.benefits.catalogue.packages.state.PackageState.Draft;
import dev.rung.benefits.catalogue.packages.state.PackageState.Published;
import dev.rung.benefits.catalogue.packages.state.PackageState.Withdrawn;
import dev.rung.benefits.catalogue.packages.state.PackageStep.NotPossible;
import dev.rung.benefits.catalogue.packages.state.PackageStep.OwnWork;
import dev.rung.benefits.catalogue.packages.state.PackageStep.Taken;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageLifePolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final Draft DRAFT = new Draft(List.of("ann"));
    private static final Approved APPROVED = new Approved(List.of("ann"), "ben", NOW);
    private static final Published PUBLISHED = new Published(List.of("ann"), "ben", NOW, "ann", NOW, NOW);
    private static final Withdrawn WITHDRAWN = new Withdrawn(List.of("ann"), NOW);

    @Test
    void whoeverChangesADraftBecomesOneOfItsWriters() {
        assertThat(PackageLifePolicy.edit(DRAFT, "cid")).isEqualTo(new Taken(new Draft(List.of("ann", "cid"))));
        assertThat(PackageLifePolicy.edit(DRAFT, "ann")).isEqualTo(new Taken(DRAFT));
    }

    @Test
    void nobodyApprovesWhatTheyWroteAnyOf() {
        var both = new Draft(List.of("ann", "cid"));

        assertThat(PackageLifePolicy.approve(both, "cid", NOW)).isEqualTo(new OwnWork());
        assertThat(PackageLifePolicy.approve(DRAFT, "ben", NOW)).isEqualTo(new Taken(APPROVED));
    }

    @Test
    void onlyAnApprovedPackageIsPublished() {
        assertThat(PackageLifePolicy.publish(APPROVED, "ann", NOW, NOW)).isEqualTo(new Taken(PUBLISHED));
        for (var state : List.of(DRAFT, PUBLISHED, WITHDRAWN)) {
            assertThat(PackageLifePolicy.publish(state, "ann", NOW, NOW)).isEqualTo(new NotPossible());
        }
    }

    @Test
    void anApprovedPackageIsNeverEdited() {
        for (var state : List.of(APPROVED, PUBLISHED, WITHDRAWN)) {
            assertThat(PackageLifePolicy.edit(state, "ann")).isEqualTo(new NotPossible());
            assertThat(PackageLifePolicy.approve(state, "ben", NOW)).isEqualTo(new NotPossible());
        }
    }

    @Test
    void aPublishedPackageIsNotWithdrawn() {
        assertThat(PackageLifePolicy.withdraw(DRAFT, NOW)).isEqualTo(new Taken(WITHDRAWN));
        assertThat(PackageLifePolicy.withdraw(APPROVED, NOW)).isEqualTo(new Taken(WITHDRAWN));
        assertThat(PackageLifePolicy.withdraw(PUBLISHED, NOW)).isEqualTo(new NotPossible());
        assertThat(PackageLifePolicy.withdraw(WITHDRAWN, NOW)).isEqualTo(new NotPossible());
    }
}
