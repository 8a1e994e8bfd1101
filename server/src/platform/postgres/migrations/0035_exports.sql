-- What somebody asked to have of all that is theirs: one at a time, and the latest only.
create table exports (
  account_id uuid primary key references accounts on delete cascade,
  id uuid not null unique,
  state text not null check (state in ('waiting', 'ready', 'failed', 'over')),
  -- Where it lies in the storage, as long as it is ready.
  blob_id uuid references blobs,
  requested_at timestamptz not null,
  ready_at timestamptz,
  expires_at timestamptz
);
create index exports_blob on exports (blob_id) where blob_id is not null;
create index exports_expiry on exports (expires_at) where state = 'ready';
