package dev.rung.scoring.policy.version;

import dev.rung.scoring.policy.document.PolicyDocument;
import java.time.Instant;
import java.util.List;

/// Version 1 comes with the build: it counts from the beginning until another is in force.
public final class ShippedVersion {

    public static final int NUMBER = 1;

    static final ScheduledVersion SCHEDULED = new ScheduledVersion(NUMBER, Instant.EPOCH, null);

    private static final String AUTHOR = "shipped";
    private static final PolicyVersion VERSION = version(PolicyDocument.shipped());

    private ShippedVersion() {}

    static PolicyVersion version() {
        return VERSION;
    }

    private static PolicyVersion version(PolicyDocument document) {
        var published = new PolicyState.Published(
                List.of(AUTHOR),
                new Approval(AUTHOR, Instant.EPOCH, document.hash()),
                Instant.EPOCH,
                new Announcement(AUTHOR, Instant.EPOCH, null));
        return new PolicyVersion(NUMBER, document, "", Instant.EPOCH, published, null);
    }
}
