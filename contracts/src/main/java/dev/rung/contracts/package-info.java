/// The contracts on Kafka: the topics, and the values every owner's events share.
///
/// Events live in one package per owner. Their fields are only ever added, and only as optional; a change
/// of meaning is a new type with a new version. Events carry ids, never names, addresses or anything else
/// that says who a person is.
@NullMarked
package dev.rung.contracts;

import org.jspecify.annotations.NullMarked;
