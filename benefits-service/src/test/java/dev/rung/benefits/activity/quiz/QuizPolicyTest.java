package dev.rung.benefits.activity.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.activity.quiz.QuizPolicy.QuizScore.NotAnswered;
import dev.rung.benefits.activity.quiz.QuizPolicy.QuizScore.Scored;
import dev.rung.benefits.activity.terms.QuizTerms;
import dev.rung.benefits.activity.terms.SampleActivities;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class QuizPolicyTest {

    private static final QuizTerms TERMS =
            Objects.requireNonNull(SampleActivities.quiz("once", 5, 20, 0, 2, 1).quiz());

    @Test
    void eachRightAnswerCountsAndAllOfThemMore() {
        assertThat(QuizPolicy.score(TERMS, List.of(0, 2, 1))).isEqualTo(new Scored(List.of(true, true, true), 35));
        assertThat(QuizPolicy.score(TERMS, List.of(0, 1, 1))).isEqualTo(new Scored(List.of(true, false, true), 10));
        assertThat(QuizPolicy.score(TERMS, List.of(1, 1, 0))).isEqualTo(new Scored(List.of(false, false, false), 0));
    }

    @Test
    void eachQuestionIsAnsweredByOneOfItsOptions() {
        assertThat(QuizPolicy.score(TERMS, List.of(0, 2))).isEqualTo(new NotAnswered(3));
        assertThat(QuizPolicy.score(TERMS, List.of(0, 2, 3))).isEqualTo(new NotAnswered(3));
        assertThat(QuizPolicy.score(TERMS, List.of(0, 2, -1))).isEqualTo(new NotAnswered(3));
    }
}
