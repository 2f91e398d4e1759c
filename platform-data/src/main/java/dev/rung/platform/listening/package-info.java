/// How the instances of a service hear of each other's work: PostgreSQL's LISTEN and NOTIFY.
///
/// In: what any instance rang in a transaction that was committed. Out: a call of who listens
/// here, on a context of its own.
@NullMarked
package dev.rung.platform.listening;

import org.jspecify.annotations.NullMarked;
