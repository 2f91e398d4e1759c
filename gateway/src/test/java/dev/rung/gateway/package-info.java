/// Tests of the gateway against small real HTTP servers in the services' places.
@NullMarked
package dev.rung.gateway;

import org.jspecify.annotations.NullMarked;
