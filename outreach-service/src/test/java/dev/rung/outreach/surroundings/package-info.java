/// The surroundings of outreach-service in tests: a shop, the other services, mail servers,
/// a page with a live inbox.
@NullMarked
package dev.rung.outreach.surroundings;

import org.jspecify.annotations.NullMarked;
