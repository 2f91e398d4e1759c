package dev.rung.benefits.closing;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// The roll-forward of a month: opening + earned − reversed − redeemed − expired + adjusted = closing, in
/// points and in money, for each shop and so for all.
///
/// @param month such as `2026-10`
/// @param pricePerPoint what a point is worth to a customer
/// @param redemptionRate the share of points that is expected to be redeemed
/// @param carrying what the store owes for one point on average in this month: so much each point takes
///     with it
@RegisterForReflection
record MonthFigures(
        String month,
        String currency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal pricePerPoint,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal redemptionRate,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal carrying,
        List<ShopMonth> shops) {

    /// @param shop of each posting's cause; null: it names none
    @RegisterForReflection
    record ShopMonth(@Nullable String shop, MonthPoints points, MonthMoney money) {}

    /// @param opening outstanding before the month; below zero for a shop where more is spent than it gives
    /// @param ofOrders those of the earned points that orders earned
    /// @param adjusted all else that gave points, less what took some: people, and late
    ///     facts about what is no order
    @RegisterForReflection
    record MonthPoints(
            long opening,
            long earned,
            long ofOrders,
            long reversed,
            long redeemed,
            long expired,
            long adjusted,
            long closing) {}

    /// @param ofOrders the part of the orders' price that is put off
    /// @param others what points without a sale cost
    /// @param rounding the cents that are left over once there are no points any more
    @RegisterForReflection
    record MonthMoney(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal opening,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal ofOrders,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal others,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal reversed,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal redeemed,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal expired,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal adjusted,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal rounding,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal closing) {}

    long points(ToLongFunction<MonthPoints> figure) {
        return shops.stream().map(ShopMonth::points).mapToLong(figure).sum();
    }

    BigDecimal money(Function<MonthMoney, BigDecimal> figure) {
        return shops.stream().map(ShopMonth::money).map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
