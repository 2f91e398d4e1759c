/// The log of deliveries to webhooks.
///
/// In come questions of administrators, and their wish to send something again or to send a trial. Out go the
/// log, and deliveries that are due once more, under the id that they had.
@NullMarked
package dev.rung.customer.webhook.log;

import org.jspecify.annotations.NullMarked;
