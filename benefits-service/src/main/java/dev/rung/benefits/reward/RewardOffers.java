package dev.rung.benefits.reward;

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
import org.jspecify.annotations.Nullable;

/// Rewards as other features read them, and the pieces that they take and give back.
///
/// The row of a reward is locked from the first move of its pieces to the end of the transaction, so a move comes
/// last: whoever wants a piece of the same reward waits no longer than for that.
@ApplicationScoped
public class RewardOffers {

    private static final String FIND = """
            select w.code, w.state, w.content, w.stock from rewards w
            """;

    private static final String ONE = FIND + "where w.code = cast(:code as text)";

    private static final String OFFERED = FIND + """
            where w.state = 'on-offer' and w.code > cast(:after as text)
              and coalesce(cast(cast(w.content as jsonb) ->> 'until' as date) >= cast(cast(:today as text) as date), true)
            order by w.code limit cast(:most as int)""";

    private static final String OF =
            FIND + "where w.code in (select c.code from jsonb_to_recordset(:rows) as c(code text))";

    /// The guard of the stock: of two that want the last piece, the second finds none.
    private static final String HOLD = """
            update rewards w set stock = w.stock - r.pieces, reserved = w.reserved + r.pieces
            from jsonb_to_recordset(:rows) as r(code text, pieces bigint)
            where w.code = r.code and w.state = 'on-offer' and (w.stock is null or w.stock >= r.pieces)""";

    private static final String GIVE_BACK = """
            update rewards w set stock = w.stock + r.pieces, reserved = w.reserved - r.pieces
            from jsonb_to_recordset(:rows) as r(code text, pieces bigint) where w.code = r.code""";

    private static final String HAND_OUT = """
            update rewards w set reserved = w.reserved - r.pieces, redeemed = w.redeemed + r.pieces
            from jsonb_to_recordset(:rows) as r(code text, pieces bigint) where w.code = r.code""";

    private final JsonRows rows;
    private final JsonText json;

    RewardOffers(JsonRows rows, JsonText json) {
        this.rows = rows;
        this.json = json;
    }

    @RegisterForReflection
    record OfferRow(
            String code,
            RewardState state,
            String content,
            @Nullable Long stock) {}

    @RegisterForReflection
    record RewardCode(String code) {}

    @RegisterForReflection
    record RewardPieces(String code, long pieces) {}

    public Uni<Optional<RewardOffer>> one(String code) {
        return rows.read(ONE, Map.of("code", code), OfferRow.class)
                .map(found -> found.stream().map(this::offer).findFirst());
    }

    /// Those on offer whose last day is not over, by code; some have not begun.
    ///
    /// @param after the last code of the page before
    public Uni<List<RewardOffer>> offered(LocalDate today, String after, int most) {
        return rows.read(OFFERED, Map.of("after", after, "today", today.toString(), "most", most), OfferRow.class)
                .map(this::offers);
    }

    public Uni<List<RewardOffer>> of(Collection<String> codes) {
        return codes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.read(OF, codes.stream().map(RewardCode::new).toList(), OfferRow.class)
                        .map(this::offers);
    }

    /// Takes a piece out of the stock for a reservation.
    ///
    /// @return false where there is none, or the reward is not on offer any more
    public Uni<Boolean> hold(String code) {
        return hold(code, 1);
    }

    /// Takes pieces out of the stock for what is to hand them out later, all or none.
    ///
    /// @return false where there are fewer, or the reward is not on offer
    public Uni<Boolean> hold(String code, long pieces) {
        return move(HOLD, code, pieces);
    }

    /// A reservation has ended: its piece is in stock again.
    public Uni<Void> giveBack(String code) {
        return giveBack(code, 1);
    }

    public Uni<Void> giveBack(String code, long pieces) {
        return move(GIVE_BACK, code, pieces).replaceWithVoid();
    }

    /// A reservation is confirmed: its piece is the customer's.
    public Uni<Void> handOut(String code) {
        return move(HAND_OUT, code, 1).replaceWithVoid();
    }

    private List<RewardOffer> offers(List<OfferRow> found) {
        return found.stream().map(this::offer).toList();
    }

    private RewardOffer offer(OfferRow row) {
        return new RewardOffer(row.code(), row.state(), json.read(row.content(), RewardContent.class), row.stock());
    }

    private Uni<Boolean> move(String sql, String code, long pieces) {
        return rows.update(sql, List.of(new RewardPieces(code, pieces))).map(moved -> moved == 1);
    }
}
