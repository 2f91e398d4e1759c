/// Quizzes: members answer questions, and the server scores them.
///
/// In come a member's answers ([MyQuizResource]). [QuizPolicy] decides what they are worth. Out go points to
/// the ledger, within the activity's budget; the questions are told without their answers.
@NullMarked
package dev.rung.benefits.activity.quiz;

import org.jspecify.annotations.NullMarked;
