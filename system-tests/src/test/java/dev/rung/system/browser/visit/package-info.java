/// People at a browser: Chromium is started once, the store gets its customers, and each person keeps a window. All
/// that a page complains of in it is noted.
@NullMarked
package dev.rung.system.browser.visit;

import org.jspecify.annotations.NullMarked;
