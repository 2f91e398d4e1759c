package dev.rung.scoring.insight.groups;

import static dev.rung.scoring.Histories.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.insight.groups.GroupFigures.GroupSum;
import dev.rung.scoring.insight.groups.GroupReport.GroupRow;
import dev.rung.scoring.standings.wording.Wordings;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GroupReportTest {

    @Test
    void everyGroupIsThereInItsOrderUnderItsName() {
        var report = report(Grouping.RFM_TYPE, List.of(sum("important-keep", 3), sum("important-keep", 1)), "zh-CN");

        assertThat(report.groups()).extracting(GroupRow::code).containsExactlyElementsOf(Grouping.RFM_TYPE.codes());
        assertThat(report.groups()).hasSize(9);
        assertThat(report.groups().get(2).name()).isEqualTo("重要保持客户");
        assertThat(report.groups().get(2).customers()).isEqualTo(4);
        assertThat(report(Grouping.CHURN, List.of(), "en").groups())
                .extracting(GroupRow::name)
                .containsExactly("No risk", "Low risk", "Medium risk", "High risk");
    }

    @Property
    void groupsAddUpToTheTotalAndTheirSharesToOne(
            @ForAll Grouping grouping, @ForAll @Size(9) List<@IntRange(max = 100_000) Integer> customers) {
        var codes = grouping.codes();
        var sums = IntStream.range(0, codes.size())
                .mapToObj(i -> sum(codes.get(i), customers.get(i)))
                .toList();

        var report = report(grouping, sums, "en");

        var counts = report.groups().stream().mapToLong(GroupRow::customers).toArray();
        assertThat(LongStream.of(counts).sum()).isEqualTo(report.total().customers());
        assertThat(report.groups().stream().mapToLong(GroupRow::orders).sum())
                .isEqualTo(report.total().orders());
        assertThat(report.groups().stream().map(row -> row.spend().amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(report.total().spend().amount());
        assertThat(report.groups().stream().map(GroupRow::share).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(report.total().customers() == 0 ? "0" : "1");
    }

    private static GroupReport report(Grouping grouping, List<GroupSum> sums, String language) {
        return GroupReport.of(grouping, TODAY, null, true, sums, Wordings.in(language));
    }

    private static GroupSum sum(String code, long customers) {
        return new GroupSum(code, customers, 2 * customers, BigDecimal.valueOf(customers, 2));
    }
}
