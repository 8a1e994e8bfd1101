-- An account that opens nothing until it is activated. What was said by it stays.
alter table accounts add column deactivated_at timestamptz;

-- How those who run the place look through everybody: few are not what most are, and guests are found by their names as well.
create index accounts_kinds on accounts (kind, id);
create index accounts_names on accounts (search_text, id);
create index accounts_search_guests on accounts using gin (search_text gin_trgm_ops) where kind = 'guest';
create index accounts_keepers on accounts (role, id) where role <> 'user';
create index accounts_deactivated on accounts (id) where deactivated_at is not null;

-- A code with which somebody sets a new password, once. Only its hash: who reads this table can do nothing with it.
create table password_resets (
  account_id uuid primary key references accounts on delete cascade,
  hash bytea not null unique,
  created_by uuid references accounts on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

-- Codes that let people create accounts.
create table place_invites (
  code text primary key,
  note text not null,
  created_by uuid references accounts on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz,
  max_uses int,
  uses int not null default 0,
  revoked_at timestamptz
);
create index place_invites_newest on place_invites (created_at desc, code desc) where revoked_at is null;

-- What administrators have set, by the names clients use.
create table place_settings (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid references accounts on delete set null
);
