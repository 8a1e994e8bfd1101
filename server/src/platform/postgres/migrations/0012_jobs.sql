-- Work that is done in the background. A job that is done is gone; one that failed too often stays until somebody decides.
create table jobs (
  id uuid primary key,
  kind text not null,
  queue text not null,
  -- What it is about: of one kind there is one job for a key, however often it is asked for.
  key text,
  payload jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'exhausted')),
  attempts integer not null default 0,
  due_at timestamptz not null,
  -- Asked for again while it was running: what it found may be out of date, so it runs once more.
  again boolean not null default false,
  -- Who has it and until when that is believed, by the clock of the database: those of nodes may differ.
  worker uuid,
  lease_until timestamptz,
  started_at timestamptz,
  last_error text,
  created_at timestamptz not null,
  constraint jobs_key unique (kind, key)
);
create index jobs_due on jobs (queue, due_at, id) where state = 'waiting';
create index jobs_leased on jobs (lease_until) where state = 'running';
