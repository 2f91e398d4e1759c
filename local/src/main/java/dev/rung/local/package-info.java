/// The whole suite on one machine: in come a person's commands, out go running processes.
///
/// `./rung` is the only caller; it finds the JDK and builds what is stale, this module does the rest.
@NullMarked
package dev.rung.local;

import org.jspecify.annotations.NullMarked;
