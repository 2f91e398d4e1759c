/// The measurements of customer-service, by `./rung bench groups`.
@NullMarked
package dev.rung.customer.bench;

import org.jspecify.annotations.NullMarked;
