/// What must be the same in every service, or it is a bug: how errors are told, how an event is handled once
/// and sent surely, who is calling, what is written down for ever. One package per concern; none of them knows
/// a service.
@NullMarked
package dev.rung.platform;

import org.jspecify.annotations.NullMarked;
