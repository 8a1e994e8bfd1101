-- When a member last said something, for slow mode: decided where messages are appended, without a look at the log.
alter table memberships add column last_wrote_at timestamptz;

-- How somebody wants to appear while they are here.
alter table accounts add column chosen_presence text not null default 'online'
  check (chosen_presence in ('online', 'away', 'busy', 'invisible'));

-- The statement that appends a message has locked its room and read its author: checking both again doubles its work.
alter table messages drop constraint messages_room_id_fkey, drop constraint messages_author_id_fkey;

-- Every message moves its room and its author's mark: room for the next version on the same page keeps the indexes out of it.
alter table rooms set (fillfactor = 60);
alter table memberships set (fillfactor = 80);

-- Since which revision a member has been in: who held the room before that holds what may not be theirs any more.
alter table memberships add column joined_rev bigint not null default 0;

-- Members who do not see all of a room's history: few, and asked for whenever an older message changes.
create index memberships_late on memberships (room_id) where first_seq > 1 and left_at is null;
