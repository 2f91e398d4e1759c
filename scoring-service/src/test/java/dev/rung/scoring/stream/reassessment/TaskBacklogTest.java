package dev.rung.scoring.stream.reassessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskBacklogTest {

    private static final long START = 1_000_000_000;

    private final TaskBacklog backlog = new TaskBacklog(START);

    @Test
    void rightAfterTheStartNobodyKnowsWhetherThereIsOne() {
        assertThat(backlog.isOver(START + 9_999)).isFalse();
        assertThat(backlog.isOver(START + 10_000)).isTrue();
    }

    @Test
    void whatWasSentJustNowIsNone() {
        backlog.observe(START + 50_000, START + 60_000);

        assertThat(backlog.isOver(START + 60_000)).isTrue();
    }

    @Test
    void itLastsAsLongAsOldBehaviourIsTakenIn() {
        backlog.observe(START - 600_000, START + 60_000);

        assertThat(backlog.isOver(START + 69_999)).isFalse();
        assertThat(backlog.isOver(START + 70_000)).isTrue();
    }
}
