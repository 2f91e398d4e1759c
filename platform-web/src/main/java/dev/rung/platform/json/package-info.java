/// How JSON is read and written everywhere: over HTTP, on Kafka and in the database alike.
@NullMarked
package dev.rung.platform.json;

import org.jspecify.annotations.NullMarked;
