package dev.rung.customer.intake.replay;

import dev.rung.customer.intake.replay.ReplayingReason.ReplayCounts;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

@Path("quarantine/replays")
class ReplayReasonResource {

    private static final int USUAL = 50;
    private static final int MOST = 100;

    private final ReplayingReason replaying;
    private final Caller caller;

    ReplayReasonResource(ReplayingReason replaying, Caller caller) {
        this.replaying = replaying;
        this.caller = caller;
    }

    /// Takes events of one reason that wait in again, the oldest first, a batch at a time.
    ///
    /// Each as it came or was corrected last, by the present rules. `next` is what to send as `after` for the batch
    /// behind this one. Asked again from the beginning, it tries those that were refused once more, and takes in
    /// nothing twice. Where the batch fails, those before the failure are taken in.
    @POST
    @RolesAllowed(Roles.ADMIN)
    public Uni<ReplayBatchView> replay(@NotNull @Valid ReplayBatch request) {
        var after = request.after();
        var limit = request.limit();
        return replaying
                .replay(
                        request.code(),
                        after == null ? 0 : Long.parseLong(after),
                        limit == null ? USUAL : limit,
                        caller.name())
                .map(ReplayBatchView::of);
    }

    /// @param code the reason, as in `GET /quarantine/counts`
    /// @param after where the batch before ended: its `next`. Left out: from the beginning
    /// @param limit how many events at most; left out: 50
    record ReplayBatch(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,60}") String code,

            @Nullable @Pattern(regexp = "0|[1-9][0-9]{0,17}")
            String after,

            @Nullable @Min(1) @Max(MOST) Integer limit) {}

    /// @param tried how many events this batch had
    /// @param next null where none is behind this batch
    record ReplayBatchView(
            int tried,
            int accepted,
            int duplicates,
            int refused,
            @Nullable String next) {

        static ReplayBatchView of(ReplayCounts counts) {
            var next = counts.next();
            return new ReplayBatchView(
                    counts.accepted() + counts.duplicates() + counts.refused(),
                    counts.accepted(),
                    counts.duplicates(),
                    counts.refused(),
                    next == null ? null : next.toString());
        }
    }
}
