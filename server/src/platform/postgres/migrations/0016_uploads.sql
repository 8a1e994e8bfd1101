-- Files that come in several requests. What one will come to is counted for its owner when it is announced, so that the bound
-- holds while it comes; from then on what it becomes, or that it goes, changes the count.
create table uploads (
  id uuid primary key,
  owner_id uuid not null references accounts on delete cascade,
  name text not null,
  -- What the sender says it is.
  mime text not null,
  size bigint not null,
  received bigint not null default 0,
  -- What is counted for it: nothing any more once there is a file, which is counted itself.
  reserved bigint not null,
  file_id uuid references files on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint uploads_received check (received between 0 and size)
);
create index uploads_owner on uploads (owner_id);
create index uploads_expired on uploads (expires_at);
create index uploads_file on uploads (file_id) where file_id is not null;

-- What has come of one so far, as bytes that lie in the storage.
create table upload_pieces (
  upload_id uuid not null references uploads on delete cascade,
  starts_at bigint not null,
  blob_id uuid not null references blobs,
  primary key (upload_id, starts_at)
);
create index upload_pieces_blob on upload_pieces (blob_id);

create function count_uploads_gone() returns trigger language plpgsql as $$
begin
  -- People in one order, then the place, as those do who add.
  perform 1 from file_usage u where u.scope in (select owner_id from gone where reserved > 0) order by u.scope for update;
  update file_usage u set bytes = u.bytes - g.bytes
    from (select owner_id, sum(reserved) as bytes from gone where reserved > 0 group by owner_id) g where u.scope = g.owner_id;
  update file_usage set bytes = bytes - (select coalesce(sum(reserved), 0) from gone)
    where scope = '00000000-0000-0000-0000-000000000000' and exists (select from gone where reserved > 0);
  return null;
end $$;
create trigger uploads_gone after delete on uploads referencing old table as gone
  for each statement execute function count_uploads_gone();
