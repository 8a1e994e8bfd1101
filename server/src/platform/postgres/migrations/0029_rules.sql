-- What is not wanted in what people say. Every change takes the next number, so that a node sees by two numbers whether what it
-- remembers is still so.
create sequence moderation_rule_changes;
create table moderation_rules (
  id uuid primary key,
  name text not null,
  explanation text not null,
  condition jsonb not null,
  action text not null check (action in ('block', 'hold', 'flag')),
  -- Nothing for the whole place.
  room_ids uuid[],
  directs boolean not null,
  enabled boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  change bigint not null default nextval('moderation_rule_changes')
);

-- Messages that wait for a moderator, and those that were decided about: the same nonce is answered the same again.
create table held_messages (
  id uuid primary key,
  room_id uuid not null references rooms on delete cascade,
  author_id uuid not null references accounts on delete cascade,
  nonce text not null,
  content text not null,
  file_ids uuid[],
  reply_to_id uuid,
  rule_id uuid references moderation_rules on delete set null,
  state text not null check (state in ('held', 'released', 'rejected')),
  why text not null default '',
  held_at timestamptz not null,
  decided_at timestamptz,
  constraint held_messages_nonce unique (room_id, author_id, nonce)
);
create index held_messages_waiting on held_messages (held_at, id) where state = 'held';
create index held_messages_author on held_messages (author_id) where state = 'held';
