-- What is shown of how people reacted to a message is kept beside it, so that showing it costs the same however many they are. It is changed
-- with the reactions themselves, while the room is locked. `people` are the first 20 of them.
create table reaction_counts (
  room_id uuid not null,
  seq bigint not null,
  emoji text not null,
  first_at timestamptz not null,
  count integer not null check (count > 0),
  people uuid[] not null,
  primary key (room_id, seq, emoji),
  foreign key (room_id, seq) references messages on delete cascade
);

insert into reaction_counts (room_id, seq, emoji, first_at, count, people)
select room_id, seq, emoji, min(created_at), count(*), (array_agg(account_id order by created_at, account_id))[:20]
from reactions group by room_id, seq, emoji;

create index reactions_in_order on reactions (room_id, seq, emoji, created_at, account_id);
