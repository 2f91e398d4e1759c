package dev.rung.benefits.closing;

import dev.rung.benefits.document.AnsweredDocument;
import dev.rung.benefits.document.DocumentState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;

/// A row of `ledger_months`: its [MonthFigures], proposed while it is a draft, closed once they are approved.
@Entity
@Table(name = "ledger_months")
class LedgerMonth extends AnsweredDocument {

    @Id
    int month;

    private Instant proposedAt;

    /// Filled by Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected LedgerMonth() {}

    @SuppressWarnings("NullAway.Init") // the figures follow
    LedgerMonth(YearMonth month, String author, Instant createdAt) {
        super(author, createdAt);
        this.month = numberOf(month);
    }

    static int numberOf(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    YearMonth yearMonth() {
        return YearMonth.of(month / 100, month % 100);
    }

    /// @param at when the figures were made
    void replaceFigures(String figures, String reason, Instant at) {
        replaceDocument(figures, reason);
        proposedAt = at;
    }

    /// When the figures were last made.
    Instant proposedAt() {
        return proposedAt;
    }

    boolean closed() {
        return state() instanceof DocumentState.Approved;
    }

    @Override
    public int number() {
        return month;
    }

    @Override
    protected String kind() {
        return "ledger-month";
    }
}
