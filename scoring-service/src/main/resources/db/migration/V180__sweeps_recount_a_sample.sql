-- How the sample fared that was counted once more from the log: sampled, recounted, leftOut, differing. Null in reports
-- from before there was one.
alter table sweeps add column log jsonb;
