package dev.rung.benefits.coupon.life;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.rung.platform.json.JsonText;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All coupons there ever were.
@ApplicationScoped
public class Coupons {

    private static final String COLUMNS = """
            select c.id, c.position, c.code, k.written, c.shared, c.batch_id, c.customer_id, c.first_day, c.last_day,
                   c.issued_at, c.entitlement_id, c.campaign, c.ordered_by, c.state, c.order_id, c.locked_until, c.ended_at, c.ending
            from coupons c join coupon_codes k on k.normal = c.code\n""";

    /// To a customer, coupons and orders of whoever is one with them are theirs; whose they stay, the table says.
    private static final String AS_THEIRS = asTheirs(asTheirs(COLUMNS, "customer_id"), "ordered_by");

    /// A code for one coupon is found whoever has it; of a shared one only the customer's are.
    private static final String BY_CODE = AS_THEIRS + """
            where c.code = cast(:code as text)
              and (not c.shared or c.customer_id = any (whole_of(cast(cast(:customer as text) as uuid))))
            order by c.position\n""";

    /// In two arms, each with an index of its own: a shared code may be a million customers'.
    private static final String BY_CODES = AS_THEIRS + """
            where c.id = any (array(
                select o.id from jsonb_array_elements_text(cast(cast(:codes as text) as jsonb)) as w(code)
                join coupons o on o.code = w.code and not o.shared
                union all
                select o.id from jsonb_array_elements_text(cast(cast(:codes as text) as jsonb)) as w(code)
                join coupons o on o.code = w.code and o.customer_id = any (whole_of(cast(cast(:customer as text) as uuid)))
                where o.shared))\n""";

    /// Those that end first come first.
    private static final String UNUSED = AS_THEIRS + """
            where c.id = any (array(
                select o.id from unnest(whole_of(cast(cast(:customer as text) as uuid))) as m(customer_id)
                cross join lateral (
                    select o.id from coupons o
                    where o.customer_id = m.customer_id and o.state in ('issued', 'locked')
                      and o.last_day >= cast(cast(:today as text) as date)
                    order by o.last_day, o.position limit cast(:most as int)) o))
            order by c.last_day, c.position limit cast(:most as int)""";

    private static final String ONE = COLUMNS + "where c.id = cast(cast(:id as text) as uuid)";

    private static final String ONE_AS_THEIRS = AS_THEIRS + "where c.id = cast(cast(:id as text) as uuid)";

    private static final String SOME = COLUMNS + "where c.id = any (cast(cast(:ids as text) as uuid[])) order by c.id ";

    private static final String OF = AS_THEIRS + """
            where c.id = any (array(
                select o.id from unnest(whole_of(cast(cast(:customer as text) as uuid))) as m(customer_id)
                cross join lateral (
                    select o.id from coupons o
                    where o.customer_id = m.customer_id and o.position < cast(:before as bigint)
                    order by o.position desc limit cast(:most as int)) o))
            order by c.position desc limit cast(:most as int)""";

    private static final String OF_ENTITLEMENTS = COLUMNS + """
            where c.entitlement_id = any (cast(cast(:ids as text) as uuid[]))
              and not exists (select from entitlement_uses u where u.id = c.id and u.taken_back_at is not null)
            order by c.id for update of c""";

    private static final String HELD_OF = """
            select c.batch_id, cast(count(*) as int) as held
            from (select batch_id from coupons
                  where batch_id = any (cast(cast(:batches as text) as uuid[]))
                    and customer_id = any (whole_of(cast(cast(:customer as text) as uuid))) and state <> 'withdrawn'
                  union all
                  select batch_id from coupon_holds
                  where batch_id = any (cast(cast(:batches as text) as uuid[]))
                    and customer_id = any (whole_of(cast(cast(:customer as text) as uuid)))) c
            group by c.batch_id""";

    /// A code that customers share is set aside for nobody alone.
    private static final String SET_ASIDE = """
            select h.code from coupon_holds h
            join jsonb_array_elements_text(cast(cast(:codes as text) as jsonb)) as w(code) on h.code = w.code""";

    private static final String ADD = """
            insert into coupons (id, code, shared, batch_id, customer_id, first_day, last_day, issued_at, entitlement_id,
                                 campaign, state)
            select id, code, shared, batch_id, customer_id, first_day, last_day, issued_at, entitlement_id, campaign, state
            from jsonb_to_recordset(:rows) as r(
                id uuid, code text, shared boolean, batch_id uuid, customer_id uuid, first_day date, last_day date,
                issued_at timestamptz, entitlement_id uuid, campaign text, state text)""";

    private static final String MOVE = """
            update coupons c
            set state = r.state, order_id = r.order_id, ordered_by = r.ordered_by, locked_until = r.locked_until,
                ended_at = r.ended_at, ending = r.ending
            from jsonb_to_recordset(:rows) as r(
                id uuid, state text, order_id text, ordered_by uuid, locked_until timestamptz, ended_at timestamptz,
                ending boolean)
            where c.id = r.id
            returning c.customer_id, (select k.external_id from known_customer k where k.customer_id = c.customer_id)""";

    private final JsonRows rows;
    private final JsonText json;

    Coupons(JsonRows rows, JsonText json) {
        this.rows = rows;
        this.json = json;
    }

    private static String asTheirs(String columns, String column) {
        return columns.replace("c." + column, """
                case when c.%1$s = any (whole_of(cast(cast(:customer as text) as uuid)))
                     then cast(cast(:customer as text) as uuid) else c.%1$s end as %1$s""".formatted(column));
    }

    @RegisterForReflection
    record SetAsideCode(String code) {}

    @RegisterForReflection
    record BatchHeld(UUID batchId, int held) {}

    /// As a customer has it who may be one with its owner.
    public Uni<Coupon> one(UUID id, UUID customerId) {
        return read(ONE_AS_THEIRS, Map.of("id", id.toString(), "customer", customerId.toString()))
                .map(List::getFirst);
    }

    public Uni<Coupon> one(UUID id) {
        return read(ONE, Map.of("id", id.toString())).map(List::getFirst);
    }

    /// As [#one(UUID, UUID)]; nobody moves it until the caller's transaction ends.
    public Uni<Optional<Coupon>> lock(UUID id, UUID customerId) {
        return read(ONE_AS_THEIRS + " for update of c", Map.of("id", id.toString(), "customer", customerId.toString()))
                .map(found -> found.stream().findFirst());
    }

    /// Nobody moves it until the caller's transaction ends.
    public Uni<Optional<Coupon>> lock(UUID id) {
        return read(ONE + " for update of c", Map.of("id", id.toString()))
                .map(found -> found.stream().findFirst());
    }

    /// Oldest first.
    public Uni<List<Coupon>> byCode(String normal, UUID customerId) {
        return read(BY_CODE, Map.of("code", normal, "customer", customerId.toString()));
    }

    /// As [#byCode]; nobody moves any of them until the caller's transaction ends. This is the guard of their
    /// being used once: whoever comes second reads what the first has made of them.
    public Uni<List<Coupon>> lockByCode(String normal, UUID customerId) {
        return read(BY_CODE + "for update of c", Map.of("code", normal, "customer", customerId.toString()));
    }

    /// As [#byCode], of several codes, oldest first.
    public Uni<List<Coupon>> byCodes(Collection<String> normal, UUID customerId) {
        return normal.isEmpty()
                ? Uni.createFrom().item(List.of())
                : read(BY_CODES + "order by c.position", codes(normal, customerId));
    }

    /// As [#byCodes]; nobody moves any of them until the caller's transaction ends. Everybody locks several in
    /// the order of their ids, lest two wait for each other.
    public Uni<List<Coupon>> lockByCodes(Collection<String> normal, UUID customerId) {
        return normal.isEmpty()
                ? Uni.createFrom().item(List.of())
                : read(BY_CODES + "order by c.id for update of c", codes(normal, customerId));
    }

    /// Likewise.
    public Uni<List<Coupon>> lockSome(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : read(SOME + "for update of c", Map.of("ids", array(ids)));
    }

    /// Those that a customer could still use, or that an order has locked; those that end first come first.
    public Uni<List<Coupon>> unused(UUID customerId, LocalDate today, int most) {
        return read(UNUSED, Map.of("customer", customerId.toString(), "today", today.toString(), "most", most));
    }

    /// Newest first.
    public Uni<List<Coupon>> of(UUID customerId, long before, int most) {
        return read(OF, Map.of("customer", customerId.toString(), "before", before, "most", most));
    }

    /// How many of a batch a customer, or whoever is one with them, was issued or has set aside by reservations of
    /// rewards.
    public Uni<Integer> held(UUID batchId, UUID customerId) {
        return held(List.of(batchId), customerId).map(counts -> counts.getOrDefault(batchId, 0));
    }

    /// As [#held], of several batches at once; those of which there are none are missing.
    public Uni<Map<UUID, Integer>> held(Collection<UUID> batches, UUID customerId) {
        return batches.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : rows.read(
                                HELD_OF,
                                Map.of("batches", array(batches), "customer", customerId.toString()),
                                BatchHeld.class)
                        .map(found -> found.stream().collect(toMap(BatchHeld::batchId, BatchHeld::held)));
    }

    /// Which of these codes reservations of rewards have set aside. Whoever has the lock on the batch asks before
    /// they look for the coupons of a code: what is set aside no more by then is a coupon, or free.
    public Uni<Set<String>> setAside(Collection<String> normal) {
        return normal.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : rows.read(SET_ASIDE, Map.of("codes", json.write(normal)), SetAsideCode.class)
                        .map(found -> found.stream().map(SetAsideCode::code).collect(toSet()));
    }

    /// Those issued for these, but where staff took the use back; locked.
    public Uni<List<Coupon>> lockOfEntitlements(Collection<UUID> ids) {
        return read(OF_ENTITLEMENTS, Map.of("ids", array(ids)));
    }

    public Uni<List<Coupon>> some(Collection<UUID> ids) {
        return read(SOME, Map.of("ids", array(ids)));
    }

    Uni<Void> add(Coupon coupon) {
        return rows.write(ADD, List.of(CouponRow.of(coupon)));
    }

    /// The holder of a coupon, also where somebody who is one with them uses it.
    ///
    /// @param externalId null: the directory does not know them
    @RegisterForReflection
    record CouponOwner(UUID customerId, @Nullable String externalId) {}

    /// @return whose they are
    Uni<List<CouponOwner>> move(Collection<Coupon> moved) {
        return moved.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.read(MOVE, moved.stream().map(CouponRow::of).toList(), CouponOwner.class);
    }

    private Map<String, String> codes(Collection<String> normal, UUID customerId) {
        return Map.of("codes", json.write(normal), "customer", customerId.toString());
    }

    /// As PostgreSQL writes an array.
    private static String array(Collection<UUID> ids) {
        return "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
    }

    private Uni<List<Coupon>> read(String sql, Map<String, ?> parameters) {
        return rows.read(sql, parameters, CouponRow.class)
                .map(found -> found.stream().map(CouponRow::coupon).toList());
    }
}
