-- What somebody has begun to write in a room.
create table drafts (
  account_id uuid not null references accounts on delete cascade,
  room_id uuid not null references rooms on delete cascade,
  content text not null,
  reply_to_id uuid,
  updated_at timestamptz not null,
  primary key (account_id, room_id)
);
create index drafts_room on drafts (room_id);
