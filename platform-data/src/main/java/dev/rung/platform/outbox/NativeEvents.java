package dev.rung.platform.outbox;

import dev.rung.contracts.Money;
import dev.rung.contracts.TierRef;
import dev.rung.contracts.benefits.ActivityEvent;
import dev.rung.contracts.benefits.BenefitCostsEvent;
import dev.rung.contracts.benefits.BenefitTermsEvent;
import dev.rung.contracts.benefits.CouponEvent;
import dev.rung.contracts.benefits.EntitlementEvent;
import dev.rung.contracts.benefits.OrderPointsEvent;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.contracts.benefits.QuoteEvent;
import dev.rung.contracts.benefits.RedemptionEvent;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.ErasureEvent;
import dev.rung.contracts.customer.QuarantineEvent;
import dev.rung.contracts.feedback.FeedbackEvent;
import dev.rung.contracts.outreach.MessageEvent;
import dev.rung.contracts.scoring.AlarmEvent;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.Grounds;
import dev.rung.contracts.scoring.PolicyEvent;
import dev.rung.contracts.scoring.TierEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// Lets a native executable read and write every event, with the records nested in it: `contracts` knows
/// nothing of Quarkus, and the outbox takes any object.
@RegisterForReflection(
        targets = {
            Behaviour.class,
            CustomerEvent.class,
            ErasureEvent.class,
            QuarantineEvent.class,
            TierEvent.class,
            Grounds.class,
            PolicyEvent.class,
            AlarmEvent.class,
            AssessmentEvent.class,
            PointsEvent.class,
            OrderPointsEvent.class,
            EntitlementEvent.class,
            RedemptionEvent.class,
            CouponEvent.class,
            QuoteEvent.class,
            ActivityEvent.class,
            BenefitTermsEvent.class,
            BenefitCostsEvent.class,
            MessageEvent.class,
            FeedbackEvent.class,
            Money.class,
            TierRef.class
        })
final class NativeEvents {

    private NativeEvents() {}
}
