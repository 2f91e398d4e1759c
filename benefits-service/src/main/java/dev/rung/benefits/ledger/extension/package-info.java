/// Points that last longer than their rule says, as people decided for many customers at once.
///
/// In come one customer's lots and the wish; [ExtensionPolicy] decides which lots it concerns; out go a
/// booking and the lots that it changes. Pure: nothing here knows the database.
@NullMarked
package dev.rung.benefits.ledger.extension;

import org.jspecify.annotations.NullMarked;
