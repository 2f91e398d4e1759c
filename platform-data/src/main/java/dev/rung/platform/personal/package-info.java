/// Rows of customers in the tables of a service, as its list of tables says ([CustomerTable]).
///
/// In come a customer who asks for all of it ([ReadingData]) and an erasure ([ErasingTables]). The list decides
/// what each table shows of a customer and what erasing makes of it. Out go a document, or tables that say of
/// nobody who they are.
@NullMarked
package dev.rung.platform.personal;

import org.jspecify.annotations.NullMarked;
