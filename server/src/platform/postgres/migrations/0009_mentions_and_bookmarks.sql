-- Who was called by name, in the order in which it was said: ids of messages ascend with time.
create table mentions (
  account_id uuid not null,
  message_id uuid not null,
  room_id uuid not null,
  seq bigint not null,
  primary key (account_id, message_id)
);
insert into mentions (account_id, message_id, room_id, seq)
  select distinct unnest(mentions), id, room_id, seq from messages where mentions <> '{}';

-- Messages that call everybody in a room.
create index messages_calls on messages (room_id, id) where mentions_room is not null;

create table bookmarks (
  account_id uuid not null references accounts on delete cascade,
  message_id uuid not null references messages (id) on delete cascade,
  saved_at timestamptz not null,
  primary key (account_id, message_id)
);
create index bookmarks_latest on bookmarks (account_id, saved_at desc, message_id desc);
create index bookmarks_message on bookmarks (message_id);
