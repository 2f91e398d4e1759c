/// The one shape of a list that is longer than a page: `{"items": […], "next": …}`.
@NullMarked
package dev.rung.platform.page;

import org.jspecify.annotations.NullMarked;
