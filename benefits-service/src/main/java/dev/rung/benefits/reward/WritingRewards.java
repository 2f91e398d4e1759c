package dev.rung.benefits.reward;

import dev.rung.benefits.coupon.batch.OfferedBatches;
import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.ladder.Ladders;
import dev.rung.benefits.reward.Rewards.NewReward;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Adds and changes rewards, puts them on offer and withdraws them, in the caller's transaction. The lock on a
/// reward makes one of two writers the later one.
@ApplicationScoped
class WritingRewards {

    private final Rewards rewards;
    private final Ladders ladders;
    private final OfferedBatches batches;
    private final JsonText json;
    private final Audit audit;
    private final Store store;
    private final Clock clock;

    WritingRewards(
            Rewards rewards,
            Ladders ladders,
            OfferedBatches batches,
            JsonText json,
            Audit audit,
            Store store,
            Clock clock) {
        this.rewards = rewards;
        this.ladders = ladders;
        this.batches = batches;
        this.json = json;
        this.audit = audit;
        this.store = store;
        this.clock = clock;
    }

    /// @param stock null: without a limit, for good
    Uni<Reward> add(String code, RewardContent content, @Nullable Long stock, String author) {
        return mustBeSound(content)
                .chain(() -> rewards.add(new NewReward(code, json.write(content), stock, author, clock.instant())))
                .chain(added -> {
                    if (!added) {
                        throw Problem.of(409, "reward-code-used")
                                .with("code", code)
                                .asException();
                    }
                    return rewards.one(code);
                })
                .call(reward -> book(author, "reward.added", reward));
    }

    /// Redemptions that are open keep the price that they were reserved at.
    Uni<Reward> change(String code, RewardContent content, String author) {
        return mustBeSound(content)
                .chain(() -> rewards.lock(code))
                .call(reward -> reward.state() == RewardState.ON_OFFER ? mustBeOfferable(content) : nothing())
                .chain(reward -> {
                    reward.content = json.write(content);
                    return save(reward, author, "reward.changed");
                });
    }

    /// Said again, it changes nothing.
    Uni<Reward> moveTo(RewardState state, String code, String author) {
        return rewards.lock(code).chain(reward -> {
            if (reward.state() == state) {
                return Uni.createFrom().item(reward);
            }
            if (state == RewardState.WITHDRAWN && reward.state() == RewardState.DRAFT) {
                throw Problem.of(409, "reward-never-offered").asException();
            }
            var checked = state == RewardState.ON_OFFER
                    ? mustBeOfferable(json.read(reward.content, RewardContent.class))
                    : nothing();
            reward.moveTo(state);
            return checked.chain(
                    () -> save(reward, author, state == RewardState.ON_OFFER ? "reward.offered" : "reward.withdrawn"));
        });
    }

    private Uni<Reward> save(Reward reward, String author, String action) {
        reward.author = author;
        reward.writtenAt = clock.instant();
        return rewards.persistAndFlush(reward).call(() -> book(author, action, reward));
    }

    private Uni<Void> mustBeSound(RewardContent content) {
        return ladders.inForce(clock.instant())
                .map(ladder -> RewardChecks.flaws(content, ladder, store.currency()))
                .invoke(flaws -> {
                    if (!flaws.isEmpty()) {
                        throw DocumentFlaw.refusal("reward-unsound", flaws);
                    }
                })
                .replaceWithVoid();
    }

    /// Nobody could redeem it whose last day is over.
    private Uni<Void> mustBeOfferable(RewardContent content) {
        var until = content.until();
        if (until != null && until.isBefore(LocalDate.ofInstant(clock.instant(), store.zone()))) {
            throw DocumentFlaw.refusal(
                    "reward-unsound", List.of(new DocumentFlaw("until", Text.of("reason.day-over"))));
        }
        return batchMustBeOpen(content);
    }

    /// A batch that is closed later gives nobody a code, and a reservation is refused then.
    private Uni<Void> batchMustBeOpen(RewardContent content) {
        var batch = content.couponBatch();
        return batch == null
                ? nothing()
                : batches.some(List.of(batch))
                        .invoke(found -> {
                            if (found.stream().noneMatch(one -> one.isOpen() && one.benefit() == null)) {
                                throw DocumentFlaw.refusal("reward-unsound", List.of(closed(batch)));
                            }
                        })
                        .replaceWithVoid();
    }

    private static DocumentFlaw closed(UUID batch) {
        return new DocumentFlaw("couponBatch", Text.of("reason.batch-not-open").with("batch", batch.toString()));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    /// The words stand in the reward; who wrote them last, and at what price, in the audit.
    private Uni<Void> book(String author, String action, Reward reward) {
        var content = json.read(reward.content, RewardContent.class);
        return audit.record(
                author,
                action,
                reward.code,
                Map.of("state", reward.state().code(), "kind", content.kind(), "points", content.points()));
    }
}
