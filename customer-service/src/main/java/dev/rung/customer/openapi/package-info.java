/// How the API's document describes events. The routes take them as bytes, since each is refused alone; so their types
/// are written down as schemas, in `META-INF/openapi.json`, which the build makes part of the service's document.
@NullMarked
package dev.rung.customer.openapi;

import org.jspecify.annotations.NullMarked;
