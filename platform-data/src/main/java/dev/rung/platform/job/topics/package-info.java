/// Job `topics`: creates the topics that are missing and widens those that keep less than the contracts say. Comes in:
/// the variables that a service has for Kafka, `RUNG_TOPICS_PARTITIONS` and `RUNG_TOPICS_REPLICAS`. Decides: what each
/// topic needs. Goes out: topics. Nothing is ever made shorter, smaller or fewer.
@NullMarked
package dev.rung.platform.job.topics;

import org.jspecify.annotations.NullMarked;
