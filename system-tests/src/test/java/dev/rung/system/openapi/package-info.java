/// The API's document: what all services publish of themselves, made one, as it is committed with the gateway.
@NullMarked
package dev.rung.system.openapi;

import org.jspecify.annotations.NullMarked;
