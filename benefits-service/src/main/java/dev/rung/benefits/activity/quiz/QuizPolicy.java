package dev.rung.benefits.activity.quiz;

import dev.rung.benefits.activity.terms.QuizTerms;
import dev.rung.benefits.activity.terms.QuizTerms.QuizQuestion;
import java.util.List;
import java.util.stream.IntStream;

/// Decides what a try at a quiz is worth.
final class QuizPolicy {

    private QuizPolicy() {}

    sealed interface QuizScore {

        /// @param right of each question, whether its answer was
        record Scored(List<Boolean> right, long points) implements QuizScore {

            int rightAnswers() {
                return Math.toIntExact(right.stream().filter(one -> one).count());
            }
        }

        /// @param questions there are so many, each with an answer among its options
        record NotAnswered(int questions) implements QuizScore {}
    }

    /// @param answers the place of the chosen option of each question, from 0 on, in the order of the questions
    static QuizScore score(QuizTerms terms, List<Integer> answers) {
        var questions = terms.questions();
        if (answers.size() != questions.size()
                || IntStream.range(0, questions.size()).anyMatch(i -> !isOption(questions.get(i), answers.get(i)))) {
            return new QuizScore.NotAnswered(questions.size());
        }
        var right = IntStream.range(0, questions.size())
                .mapToObj(i -> questions.get(i).right().equals(answers.get(i)))
                .toList();
        var many = right.stream().filter(one -> one).count();
        var all = many == questions.size() ? terms.pointsAllRight() : 0;
        return new QuizScore.Scored(right, many * terms.pointsPerRight() + all);
    }

    /// The points that it is worth where all answers are right.
    static long most(QuizTerms terms) {
        return terms.questions().size() * terms.pointsPerRight() + terms.pointsAllRight();
    }

    private static boolean isOption(QuizQuestion question, int answer) {
        return answer >= 0 && answer < question.options().size();
    }
}
