-- For whom a job is done, and its place in the line: behind those of others, the more of the same person's are in it.
alter table jobs add column owner uuid, add column turn_at timestamptz;
create index jobs_turn on jobs (queue, greatest(due_at, turn_at), id, due_at) where state = 'waiting';
create index jobs_owner on jobs (owner, queue) where state <> 'exhausted';
drop index jobs_due;
