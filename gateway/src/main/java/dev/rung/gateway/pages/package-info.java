/// The static pages: the console as a single-page application under `/console/`, what it must know at run time, and the
/// headers that keep a browser from doing with them what it should not.
@NullMarked
package dev.rung.gateway.pages;

import org.jspecify.annotations.NullMarked;
