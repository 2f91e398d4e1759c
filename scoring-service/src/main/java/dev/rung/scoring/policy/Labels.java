package dev.rung.scoring.policy;

import java.util.HashMap;
import java.util.Map;

/// What the fields of a policy are called. `%s` stands for the tier or component; a field without a label is called by
/// its path.
final class Labels {

    /// Field, zh-CN, en.
    private static final String TABLE = """
        windowDays | 统计窗口（天） | Window in days
        measure | 衡量口径 | Measure
        cycle.kind | 等级周期方式 | Kind of cycle
        cycle.length | 等级周期 | Length of the cycle
        cycle.warning | 保级提醒提前 | Warning before the end
        cycle.grace | 宽限期 | Grace period
        cycle.down | 降级方式 | Way down
        transition | 切换方式 | Transition
        ladder[] | %s等级 | tier %s
        ladder[].enter | %s门槛 | %s threshold
        ladder[].keep | %s保级线 | %s keep threshold
        ladder[].names.zh-CN | %s中文名称 | Chinese name of %s
        ladder[].names.en | %s英文名称 | English name of %s
        components[] | 成长值项目 %s | component %s
        components[].feature | %s 依据 | Feature of %s
        components[].transform | %s 换算 | Transform of %s
        components[].weight | %s 权重 | Weight of %s
        components[].cap | %s 上限 | Cap of %s
        components[].halfLifeDays | %s 半衰期（天） | Half-life of %s in days
        caps.perOrder | 单笔订单计入上限 | Cap per order
        caps.perDay | 每日计入上限 | Cap per day
        caps.perCategory | 每品类计入上限 | Cap per category
        caps.activitiesPerDay.visit | 每日访问计入上限 | Visits that count per day
        caps.activitiesPerDay.view | 每日浏览计入上限 | Views that count per day
        caps.activitiesPerDay.search | 每日搜索计入上限 | Searches that count per day
        caps.activitiesPerDay.cart | 每日加购计入上限 | Cart additions that count per day
        caps.activitiesPerDay.review | 每日评价计入上限 | Reviews that count per day
        caps.activitiesPerDay.share | 每日分享计入上限 | Shares that count per day
        caps.activitiesPerDay.post | 每日社区发言计入上限 | Posts that count per day
        frequency.halfLifeDays | 频次半衰期（天） | Half-life of frequency in days
        frequency.fullAmount | 整单计频金额 | Amount that counts as a whole order
        rfm.method | RFM 分档方法 | RFM method
        rfm.recencyDays | RFM 最近购买分档 | RFM recency cuts
        rfm.orders | RFM 订单数分档 | RFM order cuts
        rfm.spend | RFM 消费额分档 | RFM spend cuts
        rfm.high | RFM 高分线 | RFM high score
        refresh | 定期刷新 | Refresh
        refresh.every | 刷新周期 | Refreshed every
        refresh.thresholds | 各等级刷新范围 | Rails of all tiers
        refresh.thresholds[] | %s刷新范围 | rails of %s
        refresh.thresholds[].share | %s目标占比 | Share meant for %s
        refresh.thresholds[].lowest | %s门槛下限 | Lowest threshold of %s
        refresh.thresholds[].highest | %s门槛上限 | Highest threshold of %s
        refresh.thresholds[].move | %s单次最大变动 | Most that %s moves at once
        valueLevels.high | 高价值线 | High value from
        valueLevels.middle | 中价值线 | Middle value from
        """;

    private static final Map<String, Sentence> LABELS = read();

    private Labels() {}

    static Sentence of(Change change) {
        var path = change.path().replace("%", "%%");
        return LABELS.getOrDefault(change.subject(), new Sentence(path, path));
    }

    private static Map<String, Sentence> read() {
        var labels = new HashMap<String, Sentence>();
        TABLE.lines()
                .map(line -> line.split(" \\| "))
                .forEach(cells -> labels.put(cells[0], new Sentence(cells[1], cells[2])));
        return Map.copyOf(labels);
    }
}
