-- A room is a log with one counter: every durable change takes the next rev, every message also the next seq. Both are
-- taken from this row, inside the transaction that makes the change.
create table rooms (
  id uuid primary key,
  kind text not null check (kind in ('channel', 'group', 'direct')),
  visibility text not null check (visibility in ('public', 'private')),
  name text,
  topic text not null default '',
  description text not null default '',
  category text not null default '',
  slug text,
  -- The two people of a direct, in order: one room per pair, whatever the race.
  direct_key text,
  max_members integer not null,
  member_count integer not null default 0,
  owner_id uuid references accounts,
  history_visibility text not null default 'all' check (history_visibility in ('all', 'joined')),
  slow_mode_seconds integer not null default 0,
  read_only boolean not null default false,
  seq bigint not null default 0,
  rev bigint not null default 0,
  -- Changes up to this revision can no longer be told one by one.
  floor_rev bigint not null default 0,
  search_text text not null default '',
  last_message_at timestamptz,
  created_at timestamptz not null,
  archived_at timestamptz,
  constraint rooms_slug unique (slug),
  constraint rooms_direct unique (direct_key),
  constraint rooms_not_overfull check (member_count between 0 and max_members)
);
create index rooms_public_members on rooms (member_count desc, id) where visibility = 'public' and archived_at is null;
create index rooms_search on rooms using gin (search_text gin_trgm_ops) where visibility = 'public';

-- Who is in a room, and who was: a row stays when somebody leaves, so that the revision of leaving can be told.
create table memberships (
  room_id uuid not null references rooms on delete cascade,
  account_id uuid not null references accounts on delete cascade,
  role text not null check (role in ('owner', 'admin', 'moderator', 'member')),
  joined_at timestamptz not null,
  -- The first message of history this member may see, where the room shows new members nothing older.
  first_seq bigint not null default 1,
  read_seq bigint not null default 0,
  delivered_seq bigint not null default 0,
  notify text not null default 'all' check (notify in ('all', 'mentions', 'none')),
  muted_until timestamptz,
  silenced_until timestamptz,
  banned_at timestamptz,
  left_at timestamptz,
  rev bigint not null,
  primary key (room_id, account_id)
);
create index memberships_account on memberships (account_id) where left_at is null;
create index memberships_rev on memberships (room_id, rev);

create table messages (
  room_id uuid not null references rooms on delete cascade,
  seq bigint not null,
  id uuid not null,
  rev bigint not null,
  author_id uuid not null references accounts,
  kind text not null,
  content text not null,
  reply_to_seq bigint,
  mentions uuid[] not null default '{}',
  mentions_room text check (mentions_room in ('room', 'here')),
  system jsonb,
  nonce text,
  created_at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  pinned_at timestamptz,
  primary key (room_id, seq),
  constraint messages_nonce unique (room_id, author_id, nonce),
  constraint messages_id unique (id)
);
create index messages_rev on messages (room_id, rev);
create index messages_pinned on messages (room_id, pinned_at) where pinned_at is not null;
create index messages_mentions on messages (room_id, seq) where mentions <> '{}' or mentions_room is not null;

-- What a message said before it was edited.
create table message_versions (
  message_id uuid not null references messages (id) on delete cascade,
  version integer not null,
  content text not null,
  written_at timestamptz not null,
  primary key (message_id, version)
);

create table reactions (
  room_id uuid not null,
  seq bigint not null,
  emoji text not null,
  account_id uuid not null references accounts on delete cascade,
  created_at timestamptz not null,
  primary key (room_id, seq, emoji, account_id),
  foreign key (room_id, seq) references messages on delete cascade
);
