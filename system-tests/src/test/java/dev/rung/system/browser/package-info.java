/// Stories told in a real Chromium: people sign in through Keycloak and do their work in the console, or read about
/// themselves in the member centre. A story fails on an error in the browser's console and on a refused request, too.
@NullMarked
package dev.rung.system.browser;

import org.jspecify.annotations.NullMarked;
