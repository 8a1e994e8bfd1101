-- What a file of a room is found by: its name and what it shows, folded by the program. Those that are there are written down by
-- a job, batch by batch, so that nobody waits for it.
alter table files add column search_text text not null default '';
insert into jobs (id, kind, queue, key, payload, due_at, created_at)
  select gen_random_uuid(), 'files.fold', 'upkeep', 'all', '{}', now(), now() where exists (select from files);
