/// The static pages: the console as a single-page application under `/console/`, its settings at run time, and the
/// headers that restrict what a browser does with them.
@NullMarked
package dev.rung.gateway.pages;

import org.jspecify.annotations.NullMarked;
