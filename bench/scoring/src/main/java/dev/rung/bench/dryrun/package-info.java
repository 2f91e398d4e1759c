/// How long a dry run over everybody takes, and how much memory: the whole service, as it is packaged, on a table
/// `standings` and its states that are filled from here as the stream makes them.
@NullMarked
package dev.rung.bench.dryrun;

import org.jspecify.annotations.NullMarked;
