/// Rows of customers, in all tables of this service.
///
/// In come a member who asks for all of it ([MyDataResource]) and the news that a customer is erased
/// ([ErasingBenefits]). The list of all tables decides what each shows of a customer and what erasing makes of
/// it ([CustomerTables]); a table that is not in it fails a test. Out go one document, or tables that say of
/// nobody who they are, with a ledger that is as it was.
@NullMarked
package dev.rung.benefits.personal;

import org.jspecify.annotations.NullMarked;
