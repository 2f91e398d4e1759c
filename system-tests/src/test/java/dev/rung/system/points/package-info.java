/// Points come of two services' rules; the laws about both are here.
@NullMarked
package dev.rung.system.points;

import org.jspecify.annotations.NullMarked;
