/// What a text is: when it says nothing, and how long it is. The doors and the document count alike.
@NullMarked
package dev.rung.platform.text;

import org.jspecify.annotations.NullMarked;
