/// How records come from Kafka: one thread per topic polls them and brings them to the topic's door
/// ([dev.rung.platform.door]).
///
/// No record stops it: what cannot be read, and what the door refuses, goes to the dead letters alone
/// ([dev.rung.platform.deadletter]) while its neighbours take effect. A database that is away is waited for. A
/// consumer that ends all the same is started again after a pause that grows. How far each one is shows in the
/// metrics `rung_consumer_*`, in the details of readiness (which it never fails) and, where a person is
/// needed, on topic `alarms`.
@NullMarked
package dev.rung.platform.consumer;

import org.jspecify.annotations.NullMarked;
