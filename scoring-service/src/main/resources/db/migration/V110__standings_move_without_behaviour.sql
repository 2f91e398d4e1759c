-- Time and new policies assess anew at the same behaviour: the revision tells which is the present assessment.
alter table standings add column revision bigint not null default 0;

-- The features and the standing behind the assessment, in the stream's own format: what a dry run, a sweep and insight
-- compute from. Empty until the customer is assessed by this build.
alter table standings add column state bytea;
