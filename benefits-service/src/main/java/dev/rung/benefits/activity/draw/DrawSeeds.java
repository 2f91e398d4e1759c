package dev.rung.benefits.activity.draw;

import dev.rung.benefits.activity.entry.ActivityOffer;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.seal.AesGcm;
import dev.rung.platform.vault.Vault;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The seeds of all draws, sealed under a key of their activity's own.
@ApplicationScoped
public class DrawSeeds {

    private static final String ADD = """
            insert into draw_seeds (activity_code, commitment, sealed_seed, committed_at)
            select activity_code, commitment, sealed_seed, committed_at
            from jsonb_to_recordset(:rows) as r(
                activity_code text, commitment text, sealed_seed text, committed_at timestamptz)""";

    private static final String ONE = """
            select s.activity_code, s.commitment, s.sealed_seed, s.committed_at from draw_seeds s
            where s.activity_code = cast(:code as text)""";

    private final JsonRows rows;
    private final Vault vault;

    DrawSeeds(JsonRows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /// @param commitment the seed's SHA-256, for everybody
    @RegisterForReflection
    public record CommittedSeed(String activityCode, String commitment, String sealedSeed, Instant committedAt) {}

    /// Makes the seed of an activity, once, in the caller's transaction.
    ///
    /// @param activityId the owner of the seed
    public Uni<Void> commit(String code, UUID activityId, Instant now) {
        var seed = DrawSeed.of(AesGcm.random(DrawSeed.BYTES));
        return vault.keyOf(activityId)
                .chain(key -> rows.write(
                        ADD,
                        List.of(new CommittedSeed(
                                code, seed.commitment(), key.sealText(activityId, seed.hex()), now))));
    }

    public Uni<Optional<CommittedSeed>> find(String code) {
        return rows.read(ONE, Map.of("code", code), CommittedSeed.class)
                .map(found -> found.stream().findFirst());
    }

    /// For drawing, and for everybody once the activity is over.
    public Uni<DrawSeed> open(ActivityOffer offer) {
        return find(offer.code())
                .map(Optional::orElseThrow)
                .chain(committed -> vault.find(offer.id())
                        .map(Optional::orElseThrow)
                        .map(key -> DrawSeed.ofHex(key.openText(offer.id(), committed.sealedSeed()))));
    }
}
