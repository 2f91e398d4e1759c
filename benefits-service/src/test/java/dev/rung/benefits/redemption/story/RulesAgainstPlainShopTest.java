package dev.rung.benefits.redemption.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.redemption.rule.RedemptionState;
import java.util.UUID;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;

/// Whatever is done to redemptions, in whatever order: the rules hold what anybody would count by hand. A shop that
/// is broken on purpose is noticed.
class RulesAgainstPlainShopTest {

    @Property(tries = 500)
    void theRulesHoldWhatAnybodyWouldCount(@ForAll("sequences") ActionChain<ShopScene> sequence) {
        sequence.run();
    }

    @Example
    void aShopThatForgetsThePiecesOfWhatEndsIsNoticed() {
        assertThat(isNoticed((price, stock) -> new ShopInMemory(price, stock) {
                    @Override
                    void take(UUID id, RedemptionState next) {
                        if (!(next instanceof RedemptionState.TimedOut)) {
                            super.take(id, next);
                        }
                    }
                }))
                .isTrue();
    }

    @Example
    void aShopThatTakesARefundedPieceBackIsNoticed() {
        assertThat(isNoticed((price, stock) -> new ShopInMemory(price, stock) {
                    @Override
                    void take(UUID id, RedemptionState next) {
                        super.take(id, next);
                        if (next instanceof RedemptionState.Refunded) {
                            restock(1, "refund");
                        }
                    }
                }))
                .isTrue();
    }

    @Provide
    Arbitrary<ActionChain<ShopScene>> sequences() {
        return ShopActs.sequences(ShopInMemory::new);
    }

    private static boolean isNoticed(BiFunction<Long, Long, Shop> broken) {
        return ShopActs.sequences(broken).sampleStream().limit(500).anyMatch(RulesAgainstPlainShopTest::fails);
    }

    private static boolean fails(ActionChain<ShopScene> sequence) {
        try {
            sequence.run();
            return false;
        } catch (AssertionError | RuntimeException _) {
            return true;
        }
    }
}
