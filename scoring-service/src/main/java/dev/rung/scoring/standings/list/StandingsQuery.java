package dev.rung.scoring.standings.list;

import dev.rung.platform.page.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One page of the list of standings.
///
/// @param after where the page before ended; null for the first
/// @param now of which member statuses are
record StandingsQuery(
        Selection selection, StandingsSort sort, @Nullable Cursor after, int limit, Instant now) {

    /// Guests of all time have no membership, nor have those who were never heard of.
    private static final String STATUS = """
        coalesce((select member_status(k.membership, cast(cast(:now as text) as timestamptz)) from known_customer k
                   where k.customer_id = standings.customer_id and k.membership is not null), 'guest')""";

    /// The customers that are listed; null means any. Nobody who holds no tier is listed for one.
    record Selection(
            @Nullable String tier,
            @Nullable String rfmType,
            @Nullable String lifecycle,
            @Nullable String churn,
            @Nullable String memberStatus) {

        /// By column.
        private Map<String, String> wanted() {
            var wanted = new HashMap<String, String>();
            put(wanted, "tier", tier);
            put(wanted, "rfm_type", rfmType);
            put(wanted, "lifecycle", lifecycle);
            put(wanted, "churn", churn);
            return wanted;
        }

        private static void put(Map<String, String> wanted, String column, @Nullable String value) {
            if (value != null) {
                wanted.put(column, value);
            }
        }
    }

    /// A place in the list. Customers move while somebody turns pages: a page begins after the
    /// place, not after the customer.
    ///
    /// @param value of the measure that the list is ordered by
    record Cursor(String value, UUID customerId) {

        /// Parses the cursor that a client sends back; its contents are ours alone. One of a list in another
        /// order is no place in this one.
        static @Nullable Cursor parse(@Nullable String text, StandingsSort sort) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", -1);
                var cursor = new Cursor(parts[1], UUID.fromString(parts[2]));
                if (parts.length == 3 && parts[0].equals(sort.code()) && sort.isValue(cursor.value)) {
                    return cursor;
                }
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
                throw Page.cursorUnknown();
            }
            throw Page.cursorUnknown();
        }

        String text(StandingsSort sort) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((sort.code() + "/" + value + "/" + customerId).getBytes(StandardCharsets.UTF_8));
        }
    }

    StandingsQuery behind(Cursor place) {
        return new StandingsQuery(selection, sort, place, limit, now);
    }

    /// Selects one row more than the limit where there are more. Of equals, the higher id comes first: so a
    /// place is one comparison, which the index answers.
    String sql() {
        var conditions = new StringBuilder("merged_into is null");
        selection
                .wanted()
                .keySet()
                .forEach(column -> conditions.append(" and %s = cast(:%s as text)".formatted(column, column)));
        if (selection.memberStatus() != null) {
            conditions.append(ofStatus(selection.memberStatus()));
        }
        if (selection.tier() != null) {
            conditions.append(" and {counts standings.customer_id}");
        }
        if (after != null) {
            conditions.append(
                    " and (%s, customer_id) < (cast(cast(:place as text) as %s), cast(cast(:customer as text) as uuid))"
                            .formatted(sort.column(), sort.type()));
        }
        return """
            select customer_id, external_id, assessment->'tier'->'tier' as tier, growth_value, spend, orders,
                   last_event_at, rfm_type, lifecycle, churn, %s as member_status
            from standings where %s order by %s desc, customer_id desc limit %d
            """.formatted(STATUS, conditions, sort.column(), limit + 1);
    }

    /// Few are frozen, excluded or have left, and indexes name those who may be: the list begins with them, and
    /// does not look for them among everybody.
    private static String ofStatus(String status) {
        return switch (status) {
            case "frozen" -> ofFew("k.membership -> 'restrictions' <> '[]'");
            case "excluded", "left" -> ofFew("""
                (k.membership @> '{"enrolments": [{"status": "left"}]}'
                  or k.membership @> '{"restrictions": [{"status": "excluded"}]}')""");
            default -> " and %s = cast(:memberStatus as text)".formatted(STATUS);
        };
    }

    /// An array is there before the list is begun, whatever the planner thinks of it.
    private static String ofFew(String candidates) {
        return (" and customer_id = any (array(select k.customer_id from known_customer k where %s"
                        + " and member_status(k.membership, cast(cast(:now as text) as timestamptz))"
                        + " = cast(:memberStatus as text)))")
                .formatted(candidates);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>(selection.wanted());
        parameters.put("now", now.toString());
        if (selection.memberStatus() != null) {
            parameters.put("memberStatus", selection.memberStatus());
        }
        if (after != null) {
            parameters.put("place", after.value());
            parameters.put("customer", after.customerId().toString());
        }
        return parameters;
    }
}
