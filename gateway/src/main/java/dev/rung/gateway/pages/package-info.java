/// The static pages: the console under `/console/` and the member centre under `/member/`, their settings at run time,
/// and the headers that restrict what a browser does with them.
@NullMarked
package dev.rung.gateway.pages;

import org.jspecify.annotations.NullMarked;
