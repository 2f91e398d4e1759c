package dev.rung.benefits.coupon.campaign;

import dev.rung.benefits.coupon.campaign.CouponCampaigns.CampaignCustomer;
import dev.rung.platform.again.TransientFailures;
import dev.rung.platform.deadletter.DeadLetterReason;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/// Issues the coupons of campaigns until nobody is left who waits for one. A customer at whom it fails does not hold
/// up the others: they are passed over, counted, and tried again later.
@ApplicationScoped
class EveryFewSecondsIssueCampaigns {

    private static final Logger LOG = Logger.getLogger(EveryFewSecondsIssueCampaigns.class);

    private final IssuingCampaigns issuing;

    EveryFewSecondsIssueCampaigns(IssuingCampaigns issuing) {
        this.issuing = issuing;
    }

    @Scheduled(every = "${rung.benefits.coupons.campaigns.due-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> issue() {
        return Multi.createBy()
                .repeating()
                .uni(() -> issuing.next().call(this::issueEach))
                .until(List::isEmpty)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> issueEach(List<CampaignCustomer> page) {
        return Multi.createFrom()
                .iterable(page)
                .onItem()
                .transformToUniAndConcatenate(one -> issuing.issue(one)
                        // the database is unavailable: the next run starts again
                        .onFailure(failure -> !TransientFailures.isTransient(failure))
                        .recoverWithUni(failure -> {
                            LOG.errorf(
                                    "A coupon of a campaign cannot be issued batch=%s campaign=%s customer=%s failure=%s",
                                    one.batchId(),
                                    one.campaign(),
                                    one.customerId(),
                                    DeadLetterReason.refused(failure).detail());
                            return issuing.passOver(one);
                        }))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
