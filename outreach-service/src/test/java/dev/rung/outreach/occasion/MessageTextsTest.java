package dev.rung.outreach.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.outreach.occasion.FeedbackClient.Reply;
import dev.rung.outreach.occasion.MessageTexts.Letter;
import dev.rung.outreach.occasion.Occasion.FeedbackReplied;
import dev.rung.outreach.occasion.Occasion.TierAtRisk;
import dev.rung.outreach.occasion.Occasion.TierInGrace;
import dev.rung.outreach.occasion.Occasion.TierLost;
import dev.rung.outreach.occasion.Occasion.TierReached;
import dev.rung.platform.locale.LanguageWish;
import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The very words, from the templates that are delivered.
class MessageTextsTest {

    private static final UUID ID = UUID.randomUUID();
    private static final TierRef GOLD = new TierRef("gold", 3, Map.of("zh-CN", "金牌", "en", "Gold"));
    private static final TierRef SILVER = new TierRef("silver", 2, Map.of("zh-CN", "银牌", "en", "Silver"));
    private static final LocalDate END = LocalDate.of(2027, 3, 31);
    private static final Needed VALUE = new Needed("growthValue", 6400, 1280);

    private final MessageTexts wording =
            new MessageTexts(new Replies((_, _) -> Uni.createFrom().item(new Reply("On its way."))), new ShopIn("CNY"));

    @Test
    void whoReachedATierIsCongratulated() {
        var reached = new TierReached(ID, GOLD, SILVER);

        assertThat(told(reached, "zh-CN"))
                .isEqualTo(new Letter("zh-CN", "恭喜您升级为金牌会员", "您的会员等级已由银牌升为金牌。\n\n感谢您一直以来的支持！"));
        assertThat(told(reached, "en").title()).isEqualTo("You are now a Gold member");
    }

    @Test
    void aLetterIsReadAsItWasWrittenByWhoReadsThatLanguage() {
        var written = new Letter("en", "as it was", "when it was sent");
        var reached = new TierReached(ID, GOLD, SILVER);

        assertThat(wording.readBy(reader(null, "en-GB"), () -> reached, written))
                .isEqualTo(written);
        assertThat(wording.readBy(reader("en", "zh-CN"), () -> reached, written))
                .isEqualTo(written);
        assertThat(wording.readBy(reader("zh", "en"), () -> reached, written)).isEqualTo(told(reached, "zh-CN"));
    }

    @Test
    void whatAnAgentWroteIsReadAsTheyWroteIt() {
        var written = new Letter("zh-CN", "您的反馈有了回复", "您好，{已}为您退款 <3");

        assertThat(wording.readBy(reader("en", "zh-CN"), () -> new FeedbackReplied(ID, ID), written))
                .isEqualTo(new Letter("en", "We have answered your feedback", "您好，{已}为您退款 <3"));
    }

    @Test
    void whoMayLoseATierHearsUntilWhenAndWhatIsMissing() {
        var risk = new TierAtRisk(ID, GOLD, new Keep(END, List.of(VALUE)));

        assertThat(told(risk, "zh-CN")).isEqualTo(new Letter("zh-CN", "您的金牌会员即将到期", """
                您的金牌会员有效期至2027年3月31日，目前尚未达到保级条件。

                距离保级还差：1,280 成长值。

                在此之前达成，即可继续享受金牌会员权益。感谢您一直以来的支持！"""));
        assertThat(told(risk, "en")).isEqualTo(new Letter("en", "Your Gold membership is about to end", """
                Your Gold membership ends on 31 March 2027, and you have not yet met the requirements to renew it.

                You still need: 1,280 more growth value.

                Meet them by then and you stay a Gold member. Thank you for shopping with us."""));
    }

    @Test
    void whoIsInGraceHearsThatTheTierIsHeldForThem() {
        var grace = new TierInGrace(ID, GOLD, new Keep(END, List.of(VALUE)));

        assertThat(told(grace, "zh-CN")).isEqualTo(new Letter("zh-CN", "您的金牌会员已进入宽限期", """
                您的金牌会员已到期，我们为您将金牌等级保留至2027年3月31日。

                距离保级还差：1,280 成长值。

                在此之前达成，即可继续保留金牌；否则届时等级将会下调。"""));
        assertThat(told(grace, "en")).isEqualTo(new Letter("en", "We are holding your Gold membership for you", """
                Your Gold membership has expired. We are holding it for you until 31 March 2027.

                You still need: 1,280 more growth value.

                Meet the requirements by then and you stay a Gold member; otherwise your tier will go down."""));
    }

    @Test
    void whatIsMissingIsToldInItsOwnMeasure() {
        var needed = List.of(new Needed("spend", 20_000, 12_000), new Needed("orders", 10, 2), VALUE);

        assertThat(told(atRisk(needed), "zh-CN").text()).contains("还差：消费 ¥12,000、2 笔订单、1,280 成长值。");
        assertThat(told(atRisk(needed), "en").text())
                .contains("need: CN¥12,000 more in purchases, 2 more orders, 1,280 more growth value.");
        assertThat(told(atRisk(List.of(new Needed("orders", 10, 1))), "en").text())
                .contains("need: 1 more order.");
    }

    @Test
    void moneyIsToldInTheStoresCurrency() {
        var abroad = new MessageTexts(new Replies((_, _) -> Uni.createFrom().nothing()), new ShopIn("USD"));
        var risk = atRisk(List.of(new Needed("spend", 2_000, 1_200)));

        assertThat(words(abroad, risk, "zh-CN").text()).contains("还差：消费 US$1,200。");
        assertThat(words(abroad, risk, "en").text()).contains("need: $1,200 more in purchases.");
    }

    @Test
    void whatIsReachedAlreadyOrHasNoWordsYetIsNotListed() {
        var reached = new Needed("spend", 20_000, 0);
        var newer = new Needed("reviews", 10, 2);

        assertThat(told(atRisk(List.of(reached, VALUE, newer)), "zh-CN").text()).contains("还差：1,280 成长值。");
        assertThat(told(atRisk(List.of(newer)), "zh-CN").text()).isEqualTo("""
                您的金牌会员有效期至2027年3月31日，目前尚未达到保级条件。

                在此之前达成，即可继续享受金牌会员权益。感谢您一直以来的支持！""");
    }

    @Test
    void withoutADateNoneIsPromised() {
        var someday = new Keep(null, List.of(VALUE));

        assertThat(told(new TierAtRisk(ID, GOLD, someday), "en").text())
                .startsWith("Your Gold membership ends soon, and you have not")
                .contains("Meet them in time and");
        assertThat(told(new TierInGrace(ID, GOLD, someday), "zh-CN").text())
                .startsWith("您的金牌会员已到期，我们为您将金牌等级再保留一段时间。")
                .contains("及时达成");
    }

    @ParameterizedTest
    @MethodSource("losses")
    void whoLostATierHearsWhyAndWhereTheyStand(String reason, String chinese, String english) {
        var lost = new TierLost(ID, SILVER, GOLD, reason);

        assertThat(told(lost, "zh-CN"))
                .isEqualTo(new Letter("zh-CN", "您的会员等级已调整为银牌", chinese + "\n\n感谢您一直以来的支持，期待继续为您服务！"));
        assertThat(told(lost, "en"))
                .isEqualTo(new Letter(
                        "en",
                        "Your membership is now Silver",
                        english + "\n\nThank you for shopping with us. We look forward to seeing you again."));
    }

    static Stream<Arguments> losses() {
        return Stream.of(
                arguments(
                        "cycle-end",
                        "您的金牌会员已到期，现为银牌会员。",
                        "Your Gold membership has ended, and you are now a Silver member."),
                arguments(
                        "refund",
                        "因订单退款，您的会员等级已由金牌调整为银牌。",
                        "After a refund, your membership has changed from Gold to Silver."),
                arguments(
                        "override-end",
                        "为您特别保留的金牌等级已到期，现为银牌会员。",
                        "The Gold membership that we granted you has ended, and you are now a Silver member."),
                arguments(
                        "policy",
                        "因会员规则调整，您的会员等级已由金牌变为银牌。",
                        "Our membership rules have changed. Your membership has changed from Gold to Silver."),
                arguments("not-known-yet", "您的会员等级已由金牌调整为银牌。", "Your membership has changed from Gold to Silver."));
    }

    @Test
    void aTierWithoutANameInTheReadersLanguageIsCalledByItsCode() {
        var nameless = new TierRef("palladium", 5, Map.of("zh-CN", "钯金"));

        assertThat(told(new TierLost(ID, nameless, GOLD, "policy"), "en").title())
                .isEqualTo("Your membership is now palladium");
    }

    @Test
    void aReplyIsPassedOnAsItIs() {
        assertThat(told(new FeedbackReplied(ID, UUID.randomUUID()), "en"))
                .isEqualTo(new Letter("en", "We have answered your feedback", "On its way."));
    }

    private static MessageBundle reader(@Nullable String accepted, String profile) {
        return MessageBundles.in(new LanguageWish(accepted, profile, "zh-CN"));
    }

    private static TierAtRisk atRisk(List<Needed> needed) {
        return new TierAtRisk(ID, GOLD, new Keep(END, needed));
    }

    private Letter told(Occasion occasion, String locale) {
        return words(wording, occasion, locale);
    }

    private static Letter words(MessageTexts wording, Occasion occasion, String locale) {
        return wording.of(occasion, locale)
                .await()
                .atMost(Duration.ofSeconds(30))
                .orElseThrow();
    }

    private record ShopIn(String currency) implements Store {

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public String locale() {
            return "zh-CN";
        }
    }
}
