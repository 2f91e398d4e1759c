/// outreach-service as a whole, on real servers: what comes in by Kafka and HTTP, and what reaches the customer.
@NullMarked
package dev.rung.outreach.story;

import org.jspecify.annotations.NullMarked;
