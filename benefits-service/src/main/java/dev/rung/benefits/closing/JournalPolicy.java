package dev.rung.benefits.closing;

import dev.rung.benefits.closing.MonthFigures.ShopMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the journal of a month: each movement of a shop is one debit and one credit of the same amount, so
/// the sums are equal. The sale itself is booked by whoever books sales: here only the share of points is put
/// off, and comes back when points are redeemed, expire, or go back with the money.
final class JournalPolicy {

    private final MonthFigures figures;
    private final ClosingSettings accounts;
    private final List<JournalLine> lines = new ArrayList<>();

    private JournalPolicy(MonthFigures figures, ClosingSettings accounts) {
        this.figures = figures;
        this.accounts = accounts;
    }

    /// @param movement `earned-by-orders`, `earned-otherwise`, `reversed`, `redeemed`, `expired`, `adjusted`
    ///     or `rounding`
    /// @param account as the store's books call it
    record JournalLine(
            String month,
            @Nullable String shop,
            String movement,
            String account,
            BigDecimal debit,
            BigDecimal credit,
            String currency) {}

    static List<JournalLine> of(MonthFigures figures, ClosingSettings accounts) {
        var journal = new JournalPolicy(figures, accounts);
        figures.shops().forEach(journal::add);
        return List.copyOf(journal.lines);
    }

    private void add(ShopMonth shop) {
        var money = shop.money();
        var owed = accounts.liabilityAccount();
        var sales = accounts.revenueAccount();
        var cost = accounts.expenseAccount();
        add(shop, "earned-by-orders", sales, owed, money.ofOrders());
        add(shop, "earned-otherwise", cost, owed, money.others());
        add(shop, "reversed", owed, sales, money.reversed());
        add(shop, "redeemed", owed, sales, money.redeemed());
        add(shop, "expired", owed, sales, money.expired());
        add(shop, "adjusted", cost, owed, money.adjusted());
        add(shop, "rounding", sales, owed, money.rounding());
    }

    /// Less than nothing is booked the other way round.
    private void add(ShopMonth shop, String movement, String debited, String credited, BigDecimal amount) {
        if (amount.signum() == 0) {
            return;
        }
        var positive = amount.abs();
        var nothing = BigDecimal.ZERO.setScale(amount.scale());
        var isTurned = amount.signum() < 0;
        line(shop, movement, isTurned ? credited : debited, positive, nothing);
        line(shop, movement, isTurned ? debited : credited, nothing, positive);
    }

    private void line(ShopMonth shop, String movement, String account, BigDecimal debit, BigDecimal credit) {
        lines.add(new JournalLine(figures.month(), shop.shop(), movement, account, debit, credit, figures.currency()));
    }
}
