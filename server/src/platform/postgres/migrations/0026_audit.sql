-- What was done that matters, for ever. Rows are added and never changed: each holds a hash of itself and of the one before,
-- so that a row which was changed, taken out or put in shows. Names are written down as they were, because people and rooms go.
create table audit (
  n bigint primary key,
  at timestamptz not null,
  -- Nobody where the place did it by itself, or where nobody was signed in.
  actor_id uuid,
  actor_name text,
  act text not null,
  target_kind text check (target_kind in ('account', 'room', 'message', 'file', 'report', 'rule', 'setting', 'invite', 'bot', 'job')),
  target_id text,
  target_name text,
  room_id uuid,
  details jsonb not null,
  address text,
  hash bytea not null
);
create index audit_actor on audit (actor_id, n desc);
create index audit_target on audit (target_id, n desc);
create index audit_act on audit (act, n desc);
create index audit_room on audit (room_id, n desc) where room_id is not null;
create index audit_at on audit (at, n);

-- What a row says, in one form for ever, with the hash of what was before it.
create function audit_hash(entry audit, before bytea) returns bytea language sql immutable as $$
  select sha256(before || convert_to(jsonb_build_array(
    entry.n, extract(epoch from entry.at)::text, entry.actor_id, entry.actor_name, entry.act, entry.target_kind, entry.target_id,
    entry.target_name, entry.room_id, entry.details, entry.address
  )::text, 'UTF8'))
$$;

-- The number and the hash are the database's own: who adds a row says only what was done. One at a time, in the order in
-- which they are committed.
create function audit_chain() returns trigger language plpgsql as $$
declare
  last audit;
begin
  perform pg_advisory_xact_lock(hashtext('parley.audit'));
  select * into last from audit order by n desc limit 1;
  new.n := coalesce(last.n, 0) + 1;
  new.hash := audit_hash(new, coalesce(last.hash, ''::bytea));
  return new;
end
$$;
create trigger audit_chain before insert on audit for each row execute function audit_chain();

create function audit_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what is written in the audit log stays as it is';
end
$$;
create trigger audit_stays before update or delete or truncate on audit for each statement execute function audit_stays();
