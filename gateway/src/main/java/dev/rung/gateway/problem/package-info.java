/// How the gateway says no: RFC 9457 problems of the same shape as those of the services behind it.
@NullMarked
package dev.rung.gateway.problem;

import org.jspecify.annotations.NullMarked;
