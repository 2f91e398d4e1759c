/// Takes in files of the store: customers and orders, as CSV or NDJSON.
///
/// In come `POST /imports`, the parts of the file, a mapping of its columns, and the wish to try or to run it. A part
/// is cut into rows as it comes ([Uploading]), so that no file is ever held whole. The dry run and the run go through
/// the rows chunk by chunk in the background (`dev.rung.customer.imports.run`). Out go what changed or would change,
/// and an error file ([ImportContentResource]). [ImportState] says what may follow what.
///
/// Rows are sealed and deleted when the import ends, is cancelled, or is older than `rung.imports.retention`
/// ([EveryNightForgetImports]). An erasure takes the customer's rows away from the files that were tried
/// ([ErasingRows]), and a row of a customer who was erased is refused. A download does not look into them: what was
/// taken in is in the profile, or among the events.
@NullMarked
package dev.rung.customer.imports;

import org.jspecify.annotations.NullMarked;
