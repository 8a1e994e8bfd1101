-- What was found behind an address that somebody linked to. A row does not change: messages that show it go on saying the
-- same. One that found nothing is kept for a while, too, so that nobody asks again at once.
create table link_previews (
  id uuid primary key,
  -- SHA-256 of the address: an address may be longer than what an index holds.
  url_hash text not null,
  url text not null,
  title text,
  description text,
  site text,
  image_blob_id uuid references blobs,
  image_width integer,
  image_height integer,
  image_placeholder text,
  fetched_at timestamptz not null
);
create index link_previews_url on link_previews (url_hash, fetched_at desc);
create index link_previews_blob on link_previews (image_blob_id) where image_blob_id is not null;

create table message_previews (
  room_id uuid not null,
  seq bigint not null,
  position smallint not null,
  preview_id uuid not null references link_previews,
  primary key (room_id, seq, position),
  foreign key (room_id, seq) references messages on delete cascade
);
create index message_previews_preview on message_previews (preview_id);

-- Its author does not want any.
alter table messages add column previews_off boolean not null default false;
