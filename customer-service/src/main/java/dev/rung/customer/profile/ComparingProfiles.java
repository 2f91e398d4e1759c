package dev.rung.customer.profile;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Says what two profiles are together, by field and without values, in the caller's session.
@ApplicationScoped
public class ComparingProfiles {

    private final Sealing sealing;

    ComparingProfiles(Sealing sealing) {
        this.sealing = sealing;
    }

    /// @param of `into` where the kept customer's own stays, `from` where the other's fills a gap, `both` where both
    /// are
    ///     listed
    /// @param differs whether the other says something else, which is not shown any more
    public record FieldShare(String field, String of, boolean differs) {}

    /// Fields of which neither says anything are left out.
    public Uni<List<FieldShare>> compare(UUID from, UUID into) {
        return sealing.read(into).chain(kept -> sealing.read(from).map(part -> kept.sharesWith(part)));
    }
}
