-- Kafka was restored from a backup, or is a new one, and the databases were kept. :since is the moment of the restored
-- topics, less a minute; '-infinity' where nothing was restored. Run it before a service starts.

-- The store sends these once more. Whoever has heard of them recognises them by their ids.
delete from customer.accepted_event where accepted_at > :since;

-- Filled again from the topics, where the same offset is another record now. Decisions and what they were made from stay:
-- their topics tell of four weeks only.
truncate scoring.standings, scoring.customer_states, scoring.progress_by_topic, scoring.counted_customers, scoring.paid_orders;
delete from scoring.topic_positions where kind = 'READ';
