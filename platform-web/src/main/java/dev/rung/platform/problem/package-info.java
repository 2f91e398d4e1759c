/// How errors are told: RFC 9457 `application/problem+json`, from one place, whatever went wrong.
///
/// In comes what a door throws ([Problem#asException]), what the framework throws before or beside it, and what
/// nobody foresaw. Out goes a status, a stable `type` (`urn:problem:<code>`), and the facts a client needs as
/// fields; never a class name, a stack trace or a value that somebody else entered.
@NullMarked
package dev.rung.platform.problem;

import org.jspecify.annotations.NullMarked;
