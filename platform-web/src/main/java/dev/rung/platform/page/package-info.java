/// The one shape of a list that is longer than a page, `{"items": […], "next": …}`, and the place in it
/// where the next one begins.
@NullMarked
package dev.rung.platform.page;

import org.jspecify.annotations.NullMarked;
