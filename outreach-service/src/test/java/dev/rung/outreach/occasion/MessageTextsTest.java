package dev.rung.outreach.occasion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import dev.rung.platform.store.Store;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import io.smallrye.mutiny.Uni;
import java.io.InputStreamReader;
import java.io.Reader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

    private final Engine templates =
            Engine.builder().addDefaults().addLocator(MessageTextsTest::locate).build();
    private final MessageTexts wording = new MessageTexts(
            templates, new Replies((_, _) -> Uni.createFrom().item(new Reply("On its way."))), new ShopIn("CNY"));

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

        assertThat(wording.readBy(new ReaderLanguage(null, "en-GB"), () -> reached, written))
                .isEqualTo(written);
        assertThat(wording.readBy(new ReaderLanguage("en", "zh-CN"), () -> reached, written))
                .isEqualTo(written);
        assertThat(wording.readBy(new ReaderLanguage("zh", "en"), () -> reached, written))
                .isEqualTo(told(reached, "zh-CN"));
    }

    @Test
    void whatAnAgentWroteIsReadAsTheyWroteIt() {
        var written = new Letter("zh-CN", "您的反馈有了回复", "您好，{已}为您退款 <3");

        assertThat(wording.readBy(new ReaderLanguage("en", "zh-CN"), () -> new FeedbackReplied(ID, ID), written))
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
                Your Gold membership runs until 31 March 2027 and is not yet earned for the time after.

                What is still missing: 1,280 in growth value.

                Get there by then and you stay a Gold member. Thank you for shopping with us."""));
    }

    @Test
    void whoIsInGraceHearsThatTheTierIsHeldForThem() {
        var grace = new TierInGrace(ID, GOLD, new Keep(END, List.of(VALUE)));

        assertThat(told(grace, "zh-CN")).isEqualTo(new Letter("zh-CN", "您的金牌会员已进入宽限期", """
                您的金牌会员周期已结束，我们为您将金牌等级保留至2027年3月31日。

                距离保级还差：1,280 成长值。

                在此之前达成，即可继续保留金牌；否则届时等级将会下调。"""));
        assertThat(told(grace, "en")).isEqualTo(new Letter("en", "We are holding your Gold membership for you", """
                Your Gold membership has run out, and we are holding it for you until 31 March 2027.

                What is still missing: 1,280 in growth value.

                Get there by then and you stay a Gold member; otherwise your tier will go down."""));
    }

    @Test
    void whatIsMissingIsToldInItsOwnMeasure() {
        var needed = List.of(new Needed("spend", 20_000, 12_000), new Needed("orders", 10, 2), VALUE);

        assertThat(told(atRisk(needed), "zh-CN").text()).contains("还差：消费 12,000 元、2 笔订单、1,280 成长值。");
        assertThat(told(atRisk(needed), "en").text())
                .contains("missing: purchases of CNY 12,000, 2 orders, 1,280 in growth value.");
        assertThat(told(atRisk(List.of(new Needed("orders", 10, 1))), "en").text())
                .contains("missing: 1 order.");
    }

    @Test
    void moneyIsToldInTheStoresCurrency() {
        var abroad = new MessageTexts(
                templates, new Replies((_, _) -> Uni.createFrom().nothing()), new ShopIn("USD"));
        var risk = atRisk(List.of(new Needed("spend", 2_000, 1_200)));

        assertThat(words(abroad, risk, "zh-CN").text()).contains("还差：消费 1,200 USD。");
        assertThat(words(abroad, risk, "en").text()).contains("missing: purchases of USD 1,200.");
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
                .startsWith("Your Gold membership is not yet earned")
                .contains("Get there in time and");
        assertThat(told(new TierInGrace(ID, GOLD, someday), "zh-CN").text())
                .startsWith("您的金牌会员周期已结束，我们为您将金牌等级再保留一段时间。")
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
                        "The Gold membership that we had granted you has ended, and you are now a Silver member."),
                arguments(
                        "policy",
                        "因会员规则调整，您的会员等级已由金牌变为银牌。",
                        "Our membership rules have changed, and with them your membership, from Gold to Silver."),
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

    @ParameterizedTest
    @MethodSource("everyTemplate")
    void aVariableThatNobodyGivesIsAnErrorAndNeverAGap(String template) {
        assertThatThrownBy(() -> templates.getTemplate(template).render()).isInstanceOf(TemplateException.class);
    }

    static Stream<String> everyTemplate() {
        return Stream.of("tier-reached", "tier-at-risk", "tier-in-grace", "tier-lost")
                .flatMap(occasion -> Stream.of("zh-CN", "en").map(language -> occasion + "/" + language))
                .flatMap(folder -> Stream.of(folder + "/title.txt", folder + "/text.txt"));
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

    private static Optional<TemplateLocation> locate(String template) {
        var file = MessageTextsTest.class.getResourceAsStream("/templates/" + template);
        return Optional.ofNullable(file).map(found -> new TemplateLocation() {
            @Override
            public Reader read() {
                return new InputStreamReader(found, UTF_8);
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.empty();
            }
        });
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
