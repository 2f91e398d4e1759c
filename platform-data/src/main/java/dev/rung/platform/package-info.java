/// What must be the same in every service with a database, or it is a bug: how an event is handled once and sent
/// surely,
/// what is written down for ever, what can be forgotten for certain. One package per concern; none of them knows a
/// service.
@NullMarked
package dev.rung.platform;

import org.jspecify.annotations.NullMarked;
