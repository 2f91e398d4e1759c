/// One trace from the request to its last effect, across topics and tables.
///
/// In comes the trace that a record's headers or a row name; out goes that of the present work, for the next header or
/// row. Where the trace is recorded, a span stands for the work. Nothing of an event goes into a span: no key, no id,
/// no text.
@NullMarked
package dev.rung.platform.trace;

import org.jspecify.annotations.NullMarked;
