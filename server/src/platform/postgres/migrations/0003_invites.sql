-- Links that let people into a room.
create table invites (
  code text primary key,
  room_id uuid not null references rooms on delete cascade,
  created_by uuid not null references accounts on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz,
  max_uses integer,
  uses integer not null default 0,
  revoked_at timestamptz
);
create index invites_room on invites (room_id) where revoked_at is null;
