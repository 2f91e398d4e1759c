/// Rules of texts: when one is blank, and how long it is. The doors and the document count alike.
@NullMarked
package dev.rung.platform.text;

import org.jspecify.annotations.NullMarked;
