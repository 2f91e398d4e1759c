package dev.rung.scoring.features.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour.Line;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MainCategoryTest {

    @Test
    void moneySaysWhatAnOrderIsAboutNotTheNumberOfLines() {
        assertThat(MainCategory.of(List.of(line("tea", "1", "5"), line("tea", "1", "5"), line("books", "1", "11"))))
                .isEqualTo("books");
    }

    @Test
    void aLineIsWorthItsPiecesAndTheLinesOfACategoryAddUp() {
        assertThat(MainCategory.of(List.of(line("books", "1", "11"), line("tea", "2", "3"), line("tea", "1", "5.01"))))
                .isEqualTo("tea");
    }

    @Test
    void ofEqualsTheAlphabeticallyFirstStandsInWhateverOrder() {
        var tea = line("tea", "2", "5");
        var books = line("books", "1", "10.00");

        assertThat(MainCategory.of(List.of(tea, books))).isEqualTo("books");
        assertThat(MainCategory.of(List.of(books, tea))).isEqualTo("books");
    }

    @Test
    void linesOfNoCategoryDoNotVote() {
        assertThat(MainCategory.of(List.of(line(null, "1", "100"), line("tea", "1", "0"))))
                .isEqualTo("tea");
        assertThat(MainCategory.of(List.of(line(null, "1", "100")))).isNull();
        assertThat(MainCategory.of(List.of())).isNull();
    }

    /// 2,000 Chinese characters and one at the end are two categories, in the room of a short name.
    @Test
    void aLongNameIsKeptByItsKey() {
        var tea = "茶".repeat(2_000);
        var other = tea + "叶";

        assertThat(MainCategory.kept("绿茶")).isEqualTo("绿茶");
        assertThat(MainCategory.kept(tea)).hasSizeLessThan(20).isNotEqualTo(MainCategory.kept(other));
        assertThat(MainCategory.kept(null)).isNull();
    }

    private static Line line(@Nullable String category, String quantity, String price) {
        return new Line("P-1", new BigDecimal(quantity), new BigDecimal(price), category);
    }
}
