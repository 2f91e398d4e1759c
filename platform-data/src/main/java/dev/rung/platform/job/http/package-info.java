/// How jobs ask other servers. Comes in: requests. Goes out: answers, as JSON.
@NullMarked
package dev.rung.platform.job.http;

import org.jspecify.annotations.NullMarked;
