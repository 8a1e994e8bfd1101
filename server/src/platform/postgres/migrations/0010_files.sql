-- What lies in the storage under the id of its row. A row comes before its bytes and goes after them, so that nothing is
-- ever stored that nobody knows of. Whoever has the same bytes shares one row.
create table blobs (
  id uuid primary key,
  -- SHA-256; unknown until all of it has come.
  hash text,
  size bigint not null default 0,
  -- When somebody last began to refer to it.
  touched_at timestamptz not null,
  -- From then on nobody may refer to it: its bytes are being removed.
  doomed_at timestamptz
);
create unique index blobs_hash on blobs (hash) where doomed_at is null;

create table files (
  id uuid primary key,
  owner_id uuid not null references accounts on delete cascade,
  blob_id uuid not null references blobs,
  name text not null,
  mime text not null,
  size bigint not null,
  status text not null check (status in ('pending', 'processing', 'ready', 'failed', 'refused')),
  reason text,
  width integer,
  height integer,
  duration double precision,
  placeholder text,
  alt text not null default '',
  -- The message that carries it, and its place there.
  room_id uuid,
  seq bigint,
  position smallint not null default 0,
  created_at timestamptz not null,
  foreign key (room_id, seq) references messages on delete cascade,
  constraint files_carried check ((room_id is null) = (seq is null))
);
create index files_message on files (room_id, seq) where room_id is not null;
create index files_loose on files (created_at) where room_id is null;
create index files_blob on files (blob_id);
create index files_owner on files (owner_id);

create table file_variants (
  file_id uuid not null references files on delete cascade,
  name text not null,
  blob_id uuid not null references blobs,
  mime text not null,
  width integer not null,
  height integer not null,
  primary key (file_id, name)
);
create index file_variants_blob on file_variants (blob_id);

-- Bytes of originals by whose they are; the row of all zeros is the whole place. Who adds a file counts it here and is
-- refused when it is too much; however rows of files go, with their message, room or owner, is counted by the trigger.
create table file_usage (
  scope uuid primary key,
  bytes bigint not null
);
create function count_files_gone() returns trigger language plpgsql as $$
begin
  -- People in one order, then the place, as those do who add.
  perform 1 from file_usage u where u.scope in (select owner_id from gone) order by u.scope for update;
  update file_usage u set bytes = u.bytes - g.bytes
    from (select owner_id, sum(size) as bytes from gone group by owner_id) g where u.scope = g.owner_id;
  update file_usage set bytes = bytes - (select coalesce(sum(size), 0) from gone)
    where scope = '00000000-0000-0000-0000-000000000000' and exists (select from gone);
  return null;
end $$;
create trigger files_gone after delete on files referencing old table as gone
  for each statement execute function count_files_gone();
