/// The audit: who did what, kept for ever.
///
/// In comes who did what to what, in the caller's transaction: the deed and its entry are kept together or not
/// at all. Entries are only ever added; each carries the hash of the one before, so that none can be changed,
/// taken out or put in without every later hash telling so. A timer walks the chain every night and logs the
/// first break as an error; an administrator reads the book and has the chain verified at any time.
@NullMarked
package dev.rung.platform.audit;

import org.jspecify.annotations.NullMarked;
