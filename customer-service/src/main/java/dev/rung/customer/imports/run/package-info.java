/// Goes through the rows of imports, a chunk at a time: to say what would change, or to change it.
///
/// In come imports that somebody wants tried or run, whose next chunk an instance leases ([ImportQueue]). Customers go
/// through the profile (`dev.rung.customer.profile`), orders become events and go through the cleaning
/// (`dev.rung.customer.intake`). Out go counts, a few changes to look at, and rows that were set aside.
///
/// The position moves in the transaction that has the effects, and only under the lease: whatever ends an instance, the
/// next one begins the same chunk anew, and what it did before is either undone or recognised by its ids.
@NullMarked
package dev.rung.customer.imports.run;

import org.jspecify.annotations.NullMarked;
