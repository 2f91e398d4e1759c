package dev.rung.benefits.guard;

import dev.rung.benefits.Database;
import java.sql.SQLException;
import java.util.List;

/// Each "at most" of the service, by the text of a statement that keeps it.
public enum Guard {
    /// The lock on a customer's balance: their points, limits, redemptions and quotes take turns.
    BALANCE(
            "select o.opened as customer_id, o.opened_whole as whole from open_balances(:rows) o",
            """
            insert into balances as b (customer_id, external_id)
            select r.customer_id, r.external_id from jsonb_to_recordset(:rows) as r(customer_id uuid, external_id text)
            order by r.customer_id
            on conflict (customer_id) do nothing
            returning b.customer_id, b.whole\
            """,
            "alter table balances drop constraint if exists balances_check"),
    STOCK(
            "and (w.stock is null or w.stock >= r.pieces)",
            "",
            "alter table rewards drop constraint if exists rewards_stock_check"),
    /// The lock on the coupons of a code.
    COUPON("order by c.position\nfor update of c", "order by c.position"),
    /// The lock on a batch: its total, and codes that nobody has yet.
    BATCH("where b.id = cast(cast(:id as text) as uuid) for update", "where b.id = cast(cast(:id as text) as uuid)"),
    /// The lock on a promotion. It also makes the row, which must be there without it.
    BUDGET("""
            insert into promotion_budgets as b (code, budget)
            select code, budget from jsonb_to_recordset(:rows) as r(code text, budget bigint) order by code
            on conflict (code) do update set budget = greatest(b.budget, excluded.budget)
            returning b.code, b.used\
            """, """
            select b.code, b.used from promotion_budgets b
            join jsonb_to_recordset(:rows) as r(code text, budget bigint) on r.code = b.code\
            """, "alter table promotion_budgets drop constraint if exists never_more_than_the_budget"),
    /// The lock on an activity: each number of a lottery is drawn once.
    ACTIVITY(
            "where a.code = cast(:code as text) for update",
            "where a.code = cast(:code as text)",
            "alter table draw_tickets drop constraint if exists draw_tickets_pkey");

    final String text;
    final String instead;
    private final List<String> behind;

    /// @param behind takes away what the tables refuse, should the guard fail
    Guard(String text, String instead, String... behind) {
        this.text = text;
        this.instead = instead;
        this.behind = List.of(behind);
    }

    void openTheTables() throws SQLException {
        for (var sql : behind) {
            Database.execute(sql);
        }
    }
}
