/// The file in which a running suite names its addresses and the process ids of its parts.
///
/// `./rung up` writes it; `./rung import`, `./rung demo` and the system tests read it.
@NullMarked
package dev.rung.local.running;

import org.jspecify.annotations.NullMarked;
