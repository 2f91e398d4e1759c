package dev.rung.benefits.coupon.code;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All codes of all batches, found by their normal form. None is deleted, so that none comes to mean
/// something else.
@ApplicationScoped
public class CouponCodes {

    /// The primary key is the guard: a code is one batch's.
    private static final String ADD = """
            insert into coupon_codes (normal, written, batch_id, free)
            select normal, written, batch_id, free
            from jsonb_to_recordset(:rows) as r(normal text, written text, batch_id uuid, free boolean)
            order by normal
            on conflict (normal) do nothing""";

    private static final String OWNERS = """
            select c.normal, c.batch_id from coupon_codes c
            join jsonb_to_recordset(:rows) as r(normal text) using (normal)""";

    private static final String ONE = """
            select c.normal, c.written, c.batch_id, c.free from coupon_codes c
            where c.normal = cast(:normal as text)""";

    private static final String SOME = """
            select c.normal, c.written, c.batch_id, c.free from coupon_codes c
            join jsonb_to_recordset(:rows) as r(normal text) using (normal)""";

    /// Two that take at the same time take two codes.
    private static final String TAKE_ANY = """
            update coupon_codes set free = false where normal = (
                select c.normal from coupon_codes c
                where c.batch_id = cast(cast(:batch as text) as uuid) and c.free
                order by c.normal limit 1 for update skip locked)
            returning normal, written, batch_id, free""";

    private static final String TAKE = "update coupon_codes c set free = false "
            + "from jsonb_to_recordset(:rows) as r(normal text) where c.normal = r.normal";

    /// One that somebody has stays theirs.
    private static final String GIVE_BACK = """
            update coupon_codes c set free = true from jsonb_to_recordset(:rows) as r(normal text)
            where c.normal = r.normal and not exists (select 1 from coupons o where o.code = c.normal)""";

    private static final String PAGE = """
            select c.normal, c.written, c.batch_id, c.free from coupon_codes c
            where c.batch_id = cast(cast(:batch as text) as uuid) and c.normal > cast(:after as text)
            order by c.normal limit cast(:most as int)""";

    private static final String FREE = """
            select cast(count(*) as int) as free from (
                select from coupon_codes c where c.batch_id = cast(cast(:batch as text) as uuid) and c.free
                limit cast(:most as int)) f""";

    private final JsonRows rows;

    CouponCodes(JsonRows rows) {
        this.rows = rows;
    }

    /// @param free whether no customer has it yet; a shared code is never free
    @RegisterForReflection
    public record CouponCode(String normal, String written, UUID batchId, boolean free) {}

    @RegisterForReflection
    record FreeCodes(int free) {}

    @RegisterForReflection
    record CodeKey(String normal) {}

    @RegisterForReflection
    record CodeOwner(String normal, UUID batchId) {}

    /// @param written in whatever case and width
    public Uni<Optional<CouponCode>> find(String written) {
        return rows.read(ONE, Map.of("normal", NormalCode.of(written)), CouponCode.class)
                .map(found -> found.stream().findFirst());
    }

    /// @param written in whatever case and width
    /// @return those that there are, by what was written
    public Uni<Map<String, CouponCode>> findAll(Collection<String> written) {
        var keys = written.stream()
                .map(NormalCode::of)
                .distinct()
                .map(CodeKey::new)
                .toList();
        return keys.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : rows.read(SOME, keys, CouponCode.class).map(found -> {
                    var byNormal = found.stream().collect(toMap(CouponCode::normal, identity()));
                    var byWritten = new LinkedHashMap<String, CouponCode>();
                    written.forEach(one -> Optional.ofNullable(byNormal.get(NormalCode.of(one)))
                            .ifPresent(code -> byWritten.put(one, code)));
                    return byWritten;
                });
    }

    /// A code that no customer has, in the caller's transaction, which makes it somebody's.
    public Uni<Optional<CouponCode>> takeAny(UUID batchId) {
        return rows.read(TAKE_ANY, Map.of("batch", batchId.toString()), CouponCode.class)
                .map(found -> found.stream().findFirst());
    }

    /// How many codes no customer has yet.
    ///
    /// @param most no more are counted
    public Uni<Integer> free(UUID batchId, int most) {
        return rows.read(FREE, Map.of("batch", batchId.toString(), "most", most), FreeCodes.class)
                .map(found -> found.getFirst().free());
    }

    /// The code that customers of a batch share.
    public Uni<Optional<CouponCode>> shared(UUID batchId) {
        return page(batchId, null, 1).map(found -> found.stream().findFirst());
    }

    /// Makes a code somebody's.
    public Uni<Void> take(String normal) {
        return rows.write(TAKE, List.of(new CodeKey(normal)));
    }

    /// Makes codes free that nobody has seen. Not for a shared one.
    public Uni<Void> giveBack(Collection<String> normal) {
        return rows.write(GIVE_BACK, normal.stream().map(CodeKey::new).toList());
    }

    /// @return how many of them there were not
    public Uni<Integer> add(Collection<CouponCode> codes) {
        return rows.update(ADD, codes);
    }

    Uni<List<CodeOwner>> owners(Collection<String> normal) {
        return rows.read(OWNERS, normal.stream().map(CodeKey::new).toList(), CodeOwner.class);
    }

    /// @param after the last code of the page before; null: the first page
    Uni<List<CouponCode>> page(UUID batchId, @Nullable String after, int most) {
        return rows.read(
                PAGE,
                Map.of("batch", batchId.toString(), "after", after == null ? "" : NormalCode.of(after), "most", most),
                CouponCode.class);
    }
}
