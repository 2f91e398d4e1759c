package dev.rung.scoring.policy.document;

import static dev.rung.scoring.assessment.census.Censuses.following;
import static dev.rung.scoring.policy.PolicyDocuments.V1;
import static dev.rung.scoring.policy.PolicyDocuments.but;
import static dev.rung.scoring.policy.PolicyDocuments.component;
import static dev.rung.scoring.policy.PolicyDocuments.gold;
import static dev.rung.scoring.policy.PolicyDocuments.tier;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DocumentDiffTest {

    @Test
    void aRaisedThresholdIsSaidInBothLanguages() {
        said(gold(9600), "ladder[gold].enter", "金牌门槛 8000 → 9600", "Gold threshold 8000 → 9600");
        said(
                policy -> tier(policy, 1).put("keep", 700),
                "ladder[bronze].keep",
                "铜牌保级线 800 → 700",
                "Bronze keep threshold 800 → 700");
    }

    @Test
    void theSamePolicyDiffersInNothing() {
        assertThat(new DocumentDiff(V1, but(policy -> {})).changes()).isEmpty();
        assertThat(new DocumentDiff(V1, but(policy -> component(policy, 0).put("weight", 1.0))).changes())
                .isEmpty();
    }

    @Test
    void aNewTierMovesNoOther() {
        said(
                policy -> ((ArrayNode) policy.path("ladder"))
                        .insert(4, tier(policy, 3).deepCopy().put("code", "platinum"))
                        .path(4)
                        .withObject("names")
                        .put("zh-CN", "白金")
                        .put("en", "Platinum"),
                "ladder[platinum]",
                "新增白金等级",
                "New: tier Platinum");
    }

    @Test
    void whatIsGoneIsSaid() {
        said(
                policy -> ((ArrayNode) policy.path("components")).remove(5),
                "components[posts]",
                "移除成长值构成项 posts",
                "Removed: component posts");
    }

    @Test
    void benefitsAreSaidInWords() {
        said(
                policy -> tier(policy, 4)
                        .withArray("benefits")
                        .addObject()
                        .put("zh-CN", "专属顾问")
                        .put("en", "A personal adviser"),
                "ladder[diamond].benefits",
                "钻石权益 订单积分 2 倍 → 订单积分 2 倍; 专属顾问",
                "Benefits of Diamond Twice the points on every order → Twice the points on every order; A personal adviser");
        said(
                policy -> tier(policy, 4).remove("benefits"),
                "ladder[diamond].benefits",
                "钻石权益 订单积分 2 倍 → 无",
                "Benefits of Diamond Twice the points on every order → none");
    }

    @Test
    void anOptionalFieldComesFromNothing() {
        said(
                policy -> component(policy, 2).put("halfLifeDays", 90),
                "components[visits].halfLifeDays",
                "visits 半衰期（天） 无 → 90",
                "Half-life of visits in days none → 90");
    }

    @Test
    void aListWithoutCodesIsOneValue() {
        said(
                policy -> policy.withObject("rfm")
                        .putArray("orders")
                        .add(2)
                        .add(3)
                        .add(6)
                        .add(20),
                "rfm.orders",
                "RFM 订单数分档 [2,3,6,12] → [2,3,6,20]",
                "RFM order cuts [2,3,6,12] → [2,3,6,20]");
    }

    @Test
    void aRenamedTierIsCalledAsItWillBe() {
        said(
                policy -> tier(policy, 4).withObject("names").put("zh-CN", "黑钻"),
                "ladder[diamond].names.zh-CN",
                "黑钻中文名称 钻石 → 黑钻",
                "Chinese name of Diamond 钻石 → 黑钻");
    }

    @Test
    void aDailyCapIsCalledByItsActivity() {
        said(
                policy ->
                        policy.withObject("caps").withObject("activitiesPerDay").put("review", 5),
                "caps.activitiesPerDay.review",
                "每日评价计入上限 3 → 5",
                "Reviews that count per day 3 → 5");
    }

    @Test
    void aPartThatMayBeLeftOutIsNewOrRemovedAsAWhole() {
        said(policy -> policy.remove("caps"), "caps", "移除计入上限", "Removed: Caps");
        said(policy -> policy.withObject("refresh").put("every", "P1M"), "refresh", "新增参数刷新", "New: Refresh");
    }

    @Test
    void aCategoryIsCalledByItsName() {
        var before = but(policy -> policy.withObject("frequency").withObject("categories"));
        var after = but(policy ->
                policy.withObject("frequency").withObject("categories").put("tea", 2));
        var diff = new DocumentDiff(before, after);

        assertThat(diff.sentence(diff.changes().getFirst()))
                .isEqualTo(Map.of("zh-CN", "tea 品类频次权重 无 → 2", "en", "Weight of category tea in frequency none → 2"));
    }

    @Test
    void whatIsNotInTheTableIsCalledByItsPath() {
        said(
                policy ->
                        policy.withObject("caps").withObject("activitiesPerDay").put("100%", 5),
                "caps.activitiesPerDay.100%",
                "caps.activitiesPerDay.100% 无 → 5",
                "caps.activitiesPerDay.100% none → 5");
    }

    @Test
    void railsAreCalledByTheirTier() {
        var before = but(following("P1M"));
        var after = but(following("P1M").andThen(policy -> {
            policy.withObject("refresh").put("every", "P7D");
            ((ObjectNode) policy.at("/refresh/thresholds/2")).put("share", new BigDecimal("0.12"));
        }));

        var diff = new DocumentDiff(before, after);

        assertThat(diff.changes())
                .extracting(diff::sentence)
                .containsExactly(
                        Map.of("zh-CN", "刷新周期 P1M → P7D", "en", "Refresh interval P1M → P7D"),
                        Map.of("zh-CN", "金牌目标占比 0.1 → 0.12", "en", "Target share of Gold 0.1 → 0.12"));
    }

    @Test
    void railsThatAreGoneAreSaid() {
        var before = but(following("P1M"));
        var after = but(following("P1M")
                .andThen(policy ->
                        policy.withObject("refresh").withArray("thresholds").remove(3)));

        var diff = new DocumentDiff(before, after);

        assertThat(diff.changes())
                .extracting(diff::sentence)
                .containsExactly(Map.of("zh-CN", "移除钻石刷新范围", "en", "Removed: guardrails of Diamond"));
    }

    @Test
    void everyChangeHasItsOwnLine() {
        var after = but(gold(9600)
                .andThen(policy -> policy.put("windowDays", 180))
                .andThen(policy -> policy.withObject("cycle").put("grace", "P10D")));

        assertThat(new DocumentDiff(V1, after).changes())
                .extracting(DocumentChange::path)
                .containsExactly("cycle.grace", "ladder[gold].enter", "windowDays");
    }

    private static void said(Consumer<ObjectNode> change, String path, String zh, String en) {
        var diff = new DocumentDiff(V1, but(change));

        assertThat(diff.changes()).extracting(DocumentChange::path).containsExactly(path);
        assertThat(diff.sentence(diff.changes().getFirst())).isEqualTo(Map.of("zh-CN", zh, "en", en));
    }
}
