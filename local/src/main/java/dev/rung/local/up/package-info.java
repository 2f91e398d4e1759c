/// `./rung up`: the whole suite as processes on this machine.
///
/// In come ports and a data folder; everything is checked before anything is started, then started in parallel,
/// watched, and stopped in order. Out go addresses for people, and the same as a file for programs.
@NullMarked
package dev.rung.local.up;

import org.jspecify.annotations.NullMarked;
