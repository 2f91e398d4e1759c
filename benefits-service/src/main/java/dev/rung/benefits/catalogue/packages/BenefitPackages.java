package dev.rung.benefits.catalogue.packages;

import dev.rung.platform.database.CallersTransaction;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;

/// All packages there ever were.
@ApplicationScoped
class BenefitPackages implements PanacheRepositoryBase<BenefitPackage, Integer> {

    /// One publication at a time, until the end of its transaction: which one is overtaken depends on all.
    private static final String LOCK_FOR_PUBLICATION = """
            select cast(pg_advisory_xact_lock(hashtextextended('benefit packages ' || current_schema(), 0)) as text)""";

    private static final String FORGET_NAMES = """
            delete from package_benefits where package_version in (
                select r.package_version from jsonb_to_recordset(:rows) as r(package_version int))""";

    private static final String NAME = """
            insert into package_benefits (package_version, code, benefit_version)
            select package_version, code, benefit_version
            from jsonb_to_recordset(:rows) as r(package_version int, code text, benefit_version int)""";

    private final JsonRows rows;

    BenefitPackages(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record PackageParameter(int packageVersion) {}

    @RegisterForReflection
    record NamedBenefit(int packageVersion, String code, int benefitVersion) {}

    /// Keeps a package, and which benefits it names.
    Uni<BenefitPackage> save(BenefitPackage changed, PackageDocument document) {
        return persistAndFlush(changed)
                .call(kept -> rows.write(FORGET_NAMES, List.of(new PackageParameter(kept.number()))))
                .call(kept -> rows.write(NAME, names(kept.number(), document)));
    }

    Uni<Void> lockForPublication() {
        return CallersTransaction.session("Publishing")
                .chain(session -> session.createNativeQuery(LOCK_FOR_PUBLICATION, String.class)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /// Fails with 404 where there is none.
    Uni<BenefitPackage> one(int version) {
        return findById(version).onItem().ifNull().failWith(BenefitPackages::unknown);
    }

    /// Nobody else changes it until the caller's transaction ends. Fails with 404 where there is none.
    Uni<BenefitPackage> lock(int version) {
        return findById(version, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(BenefitPackages::unknown);
    }

    /// Newest first.
    Uni<List<BenefitPackage>> page(long before, int limit) {
        return find("version < ?1 order by version desc", (int) Math.min(before, Integer.MAX_VALUE))
                .page(0, limit)
                .list();
    }

    /// Oldest first.
    Uni<List<BenefitPackage>> published() {
        return list("publishedAt is not null order by version");
    }

    private static Collection<NamedBenefit> names(int version, PackageDocument document) {
        return document.benefits().stream()
                .map(benefit -> new NamedBenefit(version, benefit.code(), benefit.version()))
                .toList();
    }

    private static RuntimeException unknown() {
        return Problem.of(404, "package-unknown").asException();
    }
}
