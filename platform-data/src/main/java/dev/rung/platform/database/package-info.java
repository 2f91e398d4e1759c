/// How platform's tables join the transaction of whoever calls: [CallersTransaction] hands out the session that
/// the caller's `@WithTransaction` opened, and refuses where there is none. [Await] waits for such work on a thread
/// that may block.
@NullMarked
package dev.rung.platform.database;

import org.jspecify.annotations.NullMarked;
