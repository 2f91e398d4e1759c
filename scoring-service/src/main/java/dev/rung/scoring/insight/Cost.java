package dev.rung.scoring.insight;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/// What the customers of a month cost, as the shop's books have it.
@Entity
@Table(name = "insight_costs")
@SuppressWarnings("NullAway.Init")
class Cost {

    /// Its first day.
    @Id
    LocalDate month;

    BigDecimal acquisition;
    BigDecimal retention;
    Instant setAt;
}
