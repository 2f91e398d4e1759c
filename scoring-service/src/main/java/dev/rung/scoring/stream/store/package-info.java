/// The state stores of the stream, how much memory they share, and how large a record may be.
///
/// In come a customer's state and event ids; they lie on RocksDB, each store with a changelog topic.
@NullMarked
package dev.rung.scoring.stream.store;

import org.jspecify.annotations.NullMarked;
