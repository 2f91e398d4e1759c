/// Child processes that live exactly as long as they should.
///
/// In comes a [dev.rung.local.process.Launch]; it is started with its own log file, started again when it dies, stopped
/// with the launcher, and ended by a watcher when the launcher itself is killed.
@NullMarked
package dev.rung.local.process;

import org.jspecify.annotations.NullMarked;
