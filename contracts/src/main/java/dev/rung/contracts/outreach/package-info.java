/// Owned by outreach-service: what became of a message, on `message-events`.
@NullMarked
package dev.rung.contracts.outreach;

import org.jspecify.annotations.NullMarked;
