package dev.rung.contracts.benefits;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything on topic `benefit-costs`, keyed by the day and compacted: the debt of the store for points, and
/// what the programme has cost.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = BenefitCostsEvent.Unrecognised.class)
@JsonSubTypes({@Type(name = "day-stated.v1", value = BenefitCostsEvent.DayStated.class)})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface BenefitCostsEvent {

    /// The debt in the night after a day, and what the day has cost.
    ///
    /// @param day by the store's calendar; told again, the later telling counts
    /// @param statedAt the moment of the debt: in the night after the day, or its end where that night was missed
    /// @param outstanding points that customers have: pending, available and reserved
    /// @param owed those points at what a point is worth
    /// @param redemptionRate the share of points that is expected to be redeemed
    /// @param expected what is owed at that rate
    /// @param breakage the rest of what is owed
    /// @param costs by tier and benefit; what cost nothing is left out
    record DayStated(
            UUID eventId,
            LocalDate day,
            Instant statedAt,
            long outstanding,
            Money owed,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal redemptionRate,
            Money expected,
            Money breakage,
            List<DayCost> costs)
            implements BenefitCostsEvent {}

    /// Points cost what they are worth, and benefits what they take off or cost the store. The two are not to
    /// be added up: rewards are paid for with points.
    ///
    /// @param tier of the customers; absent: none was known
    /// @param kind `points`, `benefit`, `coupon`, `reward`, `prize` or `free-trial`
    /// @param code `points`: what earned them, such as `order`; `coupon`: the id of the batch; otherwise the
    ///     code of the benefit, reward or activity
    /// @param points that were given, less those taken back
    /// @param count benefits that were used or handed out, less those taken back
    /// @param unpriced how many of them nobody has said the cost of
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DayCost(
            @Nullable @JsonInclude(NON_NULL) String tier,
            String kind,
            String code,
            long points,
            long count,
            long unpriced,
            Money cost) {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements BenefitCostsEvent {}
}
