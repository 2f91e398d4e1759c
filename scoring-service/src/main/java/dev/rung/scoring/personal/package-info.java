/// Rows of customers, in all tables of this service.
///
/// In comes a member who asks for all of it; out goes one document. What erasing makes of each table is a
/// matter of the sink (`dev.rung.scoring.sink`), which deletes them; a test compares [CustomerTables] with
/// the database.
@NullMarked
package dev.rung.scoring.personal;

import org.jspecify.annotations.NullMarked;
