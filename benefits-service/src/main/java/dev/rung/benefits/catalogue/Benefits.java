package dev.rung.benefits.catalogue;

import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// All versions of all benefits. None is ever deleted, so that no code comes to mean something else.
@ApplicationScoped
class Benefits implements PanacheRepositoryBase<Benefit, Long> {

    /// The unique key of code and version guards it: of two writers at the same time one adds nothing.
    private static final String ADD = """
            insert into benefits (code, version, kind, content, author, written_at)
            select code, version, kind, content, author, written_at
            from jsonb_to_recordset(:rows)
                as r(code text, version int, kind text, content text, author text, written_at timestamptz)
            on conflict (code, version) do nothing""";

    /// An approved package is what the approver read; so is a draft, to whoever reads it now.
    private static final String IS_NAMED = """
            select exists (
                select from package_benefits b join benefit_packages p on p.version = b.package_version
                where b.code = cast(:code as text) and b.benefit_version = cast(:version as int)
                  and p.state <> 'WITHDRAWN') as named""";

    private static final String NEWEST = """
            from Benefit b where b.version = (select max(other.version) from Benefit other where other.code = b.code)
            """;

    private final JsonRows rows;

    Benefits(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record NewVersion(String code, int version, String kind, String content, String author, Instant writtenAt) {}

    @RegisterForReflection
    record Naming(boolean named) {}

    /// @return false where there is such a version already
    Uni<Boolean> add(NewVersion version) {
        return rows.update(ADD, List.of(version)).map(added -> added == 1);
    }

    /// Whether a package names this version that is not withdrawn.
    Uni<Boolean> isNamed(Benefit benefit) {
        return rows.read(IS_NAMED, Map.of("code", benefit.code, "version", benefit.version), Naming.class)
                .map(found -> found.getFirst().named());
    }

    /// The newest version of each, by code.
    Uni<List<Benefit>> newest(String after, int limit) {
        return find(NEWEST + "and b.code > ?1 order by b.code", after)
                .page(0, limit)
                .list();
    }

    /// The newest versions of these. Nobody changes them until the caller's transaction ends.
    Uni<List<Benefit>> newestToRefer(Collection<String> codes) {
        return find(NEWEST + "and b.code in ?1 order by b.code", codes)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    Uni<List<Benefit>> versions(Collection<String> codes) {
        return list("code in ?1 order by code, version", codes);
    }

    /// Fails with 404 where there is none.
    Uni<Benefit> newest(String code) {
        return find("code = ?1 order by version desc", code)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(Benefits::unknown);
    }

    /// Fails with 404 where there is none.
    Uni<Benefit> one(String code, int version) {
        return find("code = ?1 and version = ?2", code, version)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(Benefits::unknown);
    }

    /// Locks the newest version until the caller's transaction ends. Fails with 404 where there is none.
    Uni<Benefit> lockNewest(String code) {
        return find("code = ?1 order by version desc", code)
                .page(0, 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(Benefits::unknown);
    }

    private static RuntimeException unknown() {
        return Problem.of(404, "benefit-unknown").asException();
    }
}
