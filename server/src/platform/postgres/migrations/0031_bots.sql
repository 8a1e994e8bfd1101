-- A bot keeps no order in the place, whoever would make it do so.
alter table accounts add constraint accounts_bots_keep_no_order check (kind <> 'bot' or role = 'user');

-- What a session of a bot may do; nothing is said of those of people, who may do what they may.
alter table sessions add column scopes text[];

-- A program that takes part, and who answers for it. With nobody who does it opens nothing.
create table bots (
  account_id uuid primary key references accounts on delete cascade,
  owner_id uuid references accounts on delete set null,
  created_at timestamptz not null,
  -- Ended for ever; what it said stays.
  removed_at timestamptz
);
create index bots_owner on bots (owner_id, account_id desc) where removed_at is null;
create index bots_newest on bots (account_id desc) where removed_at is null;

-- What lets a bot in is a session that lasts; this is how it is known. Only the hash: who reads this table can sign in as nobody.
create table bot_tokens (
  id uuid primary key references sessions on delete cascade,
  bot_id uuid not null references bots on delete cascade,
  name text not null,
  hash bytea not null unique,
  last_four text not null
);
create index bot_tokens_bot on bot_tokens (bot_id, id desc);

-- An address at which other programs put messages into a room. It writes as an account and by a session of its own.
create table webhooks (
  id uuid primary key,
  room_id uuid not null references rooms on delete cascade,
  account_id uuid not null unique references accounts on delete cascade,
  session_id uuid not null references sessions on delete cascade,
  hash bytea not null,
  last_four text not null,
  may_rename boolean not null,
  may_call_all boolean not null,
  created_by uuid references accounts on delete set null,
  created_at timestamptz not null
);
create index webhooks_room on webhooks (room_id, id desc);

-- The name under which one message is shown, where its webhook may choose one.
alter table messages add column said_as text;
