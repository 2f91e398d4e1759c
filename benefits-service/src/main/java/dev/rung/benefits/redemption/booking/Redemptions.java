package dev.rung.benefits.redemption.booking;

import dev.rung.benefits.redemption.rule.Redemption;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// All redemptions there ever were.
@ApplicationScoped
public class Redemptions {

    private static final String COLUMNS = """
            r.id, r.position, r.customer_id, r.external_id, r.reward_code, r.kind, r.points, r.cash, r.currency, r.sender,
            r.shop, r.reserved_at, r.reserved_on, r.held_until, r.state, r.reason, r.confirmed_at, r.ended_at
            """;

    private static final String ONE =
            "select " + COLUMNS + "from redemptions r where r.id = cast(cast(:id as text) as uuid)";

    private static final String PAGE = "select " + COLUMNS + """
            from unnest(whole_of(cast(cast(:customer as text) as uuid))) as m(customer_id)
            cross join lateral (
                select * from redemptions r
                where r.customer_id = m.customer_id and r.position < cast(:before as bigint)
                order by r.position desc limit cast(:most as int)) r
            order by r.position desc limit cast(:most as int)""";

    private static final String PAGE_OF_REWARD = "select " + COLUMNS + """
            from redemptions r
            where r.reward_code = cast(:reward as text) and r.position < cast(:before as bigint)
            order by r.position desc limit cast(:most as int)""";

    private static final String OVERDUE = """
            select r.held_until, r.id from redemptions r
            where r.state = 'reserved' and r.held_until <= cast(cast(:now as text) as timestamptz)
              and (r.held_until, r.id)
                  > (cast(cast(:until as text) as timestamptz), cast(cast(:id as text) as uuid))
            order by r.held_until, r.id limit cast(:most as int)""";

    private static final String ADD = """
            insert into redemptions (id, customer_id, external_id, reward_code, kind, points, cash, currency, sender,
                                     shop, reserved_at, reserved_on, held_until, state)
            select id, customer_id, external_id, reward_code, kind, points, cash, currency, sender, shop, reserved_at,
                   reserved_on, held_until, state
            from jsonb_to_recordset(:rows) as r(
                id uuid, customer_id uuid, external_id text, reward_code text, kind text, points bigint, cash numeric,
                currency text, sender text, shop text, reserved_at timestamptz, reserved_on date, held_until timestamptz,
                state text)""";

    private static final String SAVE = """
            update redemptions s
            set state = r.state, reason = r.reason, confirmed_at = r.confirmed_at, ended_at = r.ended_at
            from jsonb_to_recordset(:rows) as r(
                id uuid, state text, reason text, confirmed_at timestamptz, ended_at timestamptz)
            where s.id = r.id""";

    private static final String OF_ONE_WITH = """
            select exists (
                select from known_customer k
                where k.external_id = cast(:owner as text)
                  and k.customer_id = any (whole_of(cast(cast(:customer as text) as uuid)))) as so""";

    private final JsonRows rows;

    Redemptions(JsonRows rows) {
        this.rows = rows;
    }

    /// A place in the list of reservations that time ends.
    @RegisterForReflection
    record OverdueHold(Instant heldUntil, UUID id) {

        static final OverdueHold FIRST = new OverdueHold(Instant.EPOCH, new UUID(0, 0));
    }

    /// Fails with 404 where there is none.
    Uni<Redemption> one(UUID id) {
        return rows.read(ONE, Map.of("id", id.toString()), RedemptionRow.class)
                .map(found -> found.stream()
                        .findFirst()
                        .map(RedemptionRow::redemption)
                        .orElseThrow(Redemptions::unknown));
    }

    /// Newest first.
    public Uni<List<Redemption>> page(UUID customerId, long before, int most) {
        return rows.read(
                        PAGE,
                        Map.of("customer", customerId.toString(), "before", before, "most", most),
                        RedemptionRow.class)
                .map(found -> found.stream().map(RedemptionRow::redemption).toList());
    }

    /// Of all customers, newest first.
    public Uni<List<Redemption>> pageOfReward(String reward, long before, int most) {
        return rows.read(PAGE_OF_REWARD, Map.of("reward", reward, "before", before, "most", most), RedemptionRow.class)
                .map(found -> found.stream().map(RedemptionRow::redemption).toList());
    }

    /// @param after the last of the page before
    Uni<List<OverdueHold>> overdue(Instant now, OverdueHold after, int most) {
        var parameters = Map.of(
                "now",
                now.toString(),
                "until",
                after.heldUntil().toString(),
                "id",
                after.id().toString(),
                "most",
                most);
        return rows.read(OVERDUE, parameters, OverdueHold.class);
    }

    @RegisterForReflection
    record OneWithHolder(boolean so) {}

    /// Whether that is its holder, or one with them.
    Uni<Boolean> isTheirs(Redemption redemption, String externalId) {
        var holder = redemption.holder();
        return holder.externalId().equals(externalId)
                ? Uni.createFrom().item(true)
                : rows.read(
                                OF_ONE_WITH,
                                Map.of(
                                        "owner",
                                        externalId,
                                        "customer",
                                        holder.customerId().toString()),
                                OneWithHolder.class)
                        .map(found -> found.getFirst().so());
    }

    Uni<Void> add(Redemption redemption) {
        return rows.write(ADD, List.of(RedemptionRow.of(redemption)));
    }

    Uni<Void> save(Redemption redemption) {
        return rows.write(SAVE, List.of(RedemptionRow.of(redemption)));
    }

    static RuntimeException unknown() {
        return Problem.of(404, "redemption-unknown").asException();
    }
}
