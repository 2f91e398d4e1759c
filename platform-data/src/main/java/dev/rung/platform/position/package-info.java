/// How far the service's own database has come on each topic: what it has read, and what it has told.
///
/// A database that is restored from a backup is older than the topics. It says itself how far it had come, so
/// consumers read again from there, and what the service has told since is remembered before anything else
/// begins. Nobody has to set back an offset.
@NullMarked
package dev.rung.platform.position;

import org.jspecify.annotations.NullMarked;
