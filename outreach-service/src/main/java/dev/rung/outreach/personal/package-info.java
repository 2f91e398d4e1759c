/// Rows of customers, in all tables of this service.
///
/// In come a member who asks for all of it ([MyMessageDataResource]) and the news that a customer is erased
/// ([ErasingMessages]). [CustomerTables] says what each table shows of a customer and what erasing makes of
/// it. Out go a document, or a send ledger that says that something was sent, and to nobody's name.
@NullMarked
package dev.rung.outreach.personal;

import org.jspecify.annotations.NullMarked;
