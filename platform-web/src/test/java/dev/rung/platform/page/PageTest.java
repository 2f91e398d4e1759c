package dev.rung.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void whereThereIsMoreThePageEndsAtTheLimitAndLeadsOnFromItsLastItem() {
        assertThat(Page.of(List.of(5, 4, 3), 2, String::valueOf)).isEqualTo(new Page<>(List.of(5, 4), "4"));
    }

    @Test
    void theLastPageLeadsNowhere() {
        assertThat(Page.of(List.of(5, 4), 2, String::valueOf)).isEqualTo(new Page<>(List.of(5, 4), null));
        assertThat(Page.of(List.of(5, 4), 2, String::valueOf).map(item -> "item " + item))
                .isEqualTo(new Page<>(List.of("item 5", "item 4"), null));
        assertThat(Page.of(List.<Integer>of(), 2, String::valueOf)).isEqualTo(new Page<>(List.of(), null));
    }
}
