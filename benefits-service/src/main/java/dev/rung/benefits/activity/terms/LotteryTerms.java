package dev.rung.benefits.activity.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param entryPoints what a ticket costs; 0: each is free
/// @param perDay how many tickets one customer may have a day
/// @param prizes all that is in the urn, blanks among them; a ticket draws one of what is left
@RegisterForReflection
public record LotteryTerms(
        @NotNull Long entryPoints,
        @NotNull Integer perDay,
        @NotNull List<@NotNull @Valid PrizeTerms> prizes) {

    /// A prize; fields of other kinds are left out.
    ///
    /// @param kind `points`, `coupon`, `reward` or `nothing`
    /// @param names in `zh-CN` and `en`
    /// @param count how many there are
    /// @param points `points`: how many each is
    /// @param couponBatch `coupon`: the batch that it is of
    /// @param reward `reward`: its code
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    public record PrizeTerms(
            @NotNull String kind,
            @NotNull Map<String, String> names,
            @NotNull Integer count,
            @Nullable Long points,
            @Nullable UUID couponBatch,
            @Nullable String reward) {

        /// Of terms that were found sound.
        public PrizeKind kindOf() {
            return PrizeKind.of(kind).orElseThrow();
        }
    }

    /// Points of all prizes together.
    long pointsInPrizes() {
        return prizes.stream()
                .mapToLong(prize -> prize.points() == null ? 0 : prize.points() * prize.count())
                .sum();
    }
}
