/// How a job ends. Comes in: what made it fail. Decides: whether trying again may help. Goes out: the exit code.
@NullMarked
package dev.rung.platform.job.ending;

import org.jspecify.annotations.NullMarked;
