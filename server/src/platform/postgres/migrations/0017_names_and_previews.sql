-- Names are compared as words of messages are. What was written down before is written anew by jobs, batch by batch, so that
-- nobody waits for it; a place without people has nothing to do.
insert into jobs (id, kind, queue, key, payload, due_at, created_at)
  select gen_random_uuid(), kind, 'upkeep', 'all', '{}', now(), now()
  from (values ('people.fold'), ('rooms.fold')) as kinds (kind) where exists (select from accounts);

-- Up to which message it has been seen to that links are looked at. What was said before now has had its time.
create table preview_progress (id uuid not null);
insert into preview_progress (id)
  select overlay(overlay(lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0') || '70008000000000000000'
    placing '-' from 9 for 0) placing '-' from 14 for 0)::uuid;
