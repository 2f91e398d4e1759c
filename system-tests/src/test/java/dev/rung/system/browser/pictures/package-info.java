/// Pictures of every page for `docs/screenshots`, taken by `./rung screenshots`.
@NullMarked
package dev.rung.system.browser.pictures;

import org.jspecify.annotations.NullMarked;
