/// Mechanisms that must be the same in every service with a database: handling an event once, sending it surely,
/// the audit, the vault. One package per concern; none of them knows a service.
@NullMarked
package dev.rung.platform;

import org.jspecify.annotations.NullMarked;
