/// Work that an image does once, instead of serving: `RUNG_JOB` names it. There is no shell in an image, so a job of
/// the cluster is the service's own program; every service's image can do each of them.
@NullMarked
package dev.rung.platform.job;

import org.jspecify.annotations.NullMarked;
