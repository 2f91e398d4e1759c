/// Rows of customers, in all tables of this service.
///
/// In come a member who asks for all of it ([MyFeedbackDataResource]) and the news that a customer is erased
/// ([ErasingFeedback]). [CustomerTables] says what each table shows of a customer and what erasing makes of
/// it. Out go a document, or tickets that count and say nothing.
@NullMarked
package dev.rung.feedback.personal;

import org.jspecify.annotations.NullMarked;
