/// The way of an API request. In comes anything under `/api/v1`; the routing table decides which service it is for,
/// the token who the client is, the bucket whether that was too often, the limit whether the body is too large. Out
/// goes the request to its service, streamed both ways, or a problem.
@NullMarked
package dev.rung.gateway.passage;

import org.jspecify.annotations.NullMarked;
