package dev.rung.benefits.coupon.wallet;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The customers who hold coupons of a code.
@ApplicationScoped
class CodeHolders {

    /// A shared code may be a million customers': the newest are taken before anything is joined.
    private static final String OF = """
            select c.id, k.external_id
            from (select id, customer_id, position from coupons where code = cast(:code as text)
                  order by position desc limit cast(:most as int)) c
            join known_customer k on k.customer_id = c.customer_id order by c.position desc""";

    private final JsonRows rows;

    CodeHolders(JsonRows rows) {
        this.rows = rows;
    }

    /// A coupon, and whose it is.
    @RegisterForReflection
    record CouponHolder(UUID id, String externalId) {}

    /// Newest first: one at most, where the code is not shared.
    Uni<List<CouponHolder>> of(String normal, int most) {
        return rows.read(OF, Map.of("code", normal, "most", most), CouponHolder.class);
    }
}
