package dev.rung.scoring.population.benefits;

import dev.rung.contracts.benefits.BenefitTermsEvent.PackagePublished;
import dev.rung.contracts.benefits.BenefitTermsEvent.TierTerms;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The packages of benefits that were published.
@ApplicationScoped
public class PublishedPackages {

    private static final String LEARN = """
        insert into benefit_packages (version, effective_at, tiers)
        select distinct on (version) version, effective_at, tiers
        from jsonb_to_recordset(:rows) as r(version int, effective_at timestamptz, tiers jsonb)
        order by version
        on conflict (version) do nothing\
        """;

    private static final String IN_FORCE = """
        select version, effective_at, tiers from benefit_packages
        where effective_at <= cast(cast(:now as text) as timestamptz)
        order by version desc limit 1\
        """;

    private final JsonRows rows;
    private final Store store;

    PublishedPackages(JsonRows rows, Store store) {
        this.rows = rows;
        this.store = store;
    }

    /// By the package in force: the highest version whose time has come. Nothing before there is one.
    public Uni<Optional<TierCosts>> costs(Instant now) {
        return Panache.withSession(() -> rows.read(IN_FORCE, Map.of("now", now.toString()), PackageRow.class)
                .map(found -> found.stream()
                        .findFirst()
                        .map(row -> TierCosts.of(row.version(), row.tiers(), store.currency()))));
    }

    Uni<Void> learn(List<PackagePublished> published) {
        return rows.write(
                LEARN,
                published.stream()
                        .map(one -> new PackageRow(one.version(), one.effectiveAt(), one.tiers()))
                        .toList());
    }

    @RegisterForReflection
    record PackageRow(int version, Instant effectiveAt, List<TierTerms> tiers) {}
}
