-- What the whole place has one of.
create table place (
  only_row boolean primary key default true check (only_row),
  id uuid not null,
  -- Changes when the database is restored from a backup: what clients hold is then of another history.
  epoch uuid not null,
  created_at timestamptz not null
);

-- People, guests and bots.
create table accounts (
  id uuid primary key,
  kind text not null check (kind in ('person', 'guest', 'bot')),
  role text not null check (role in ('user', 'moderator', 'admin')),
  username text not null,
  -- The names as they are compared: without regard to case.
  username_key text not null,
  email text,
  email_key text,
  password_hash text,
  display_name text not null,
  -- What a search looks at: display name and username, folded by the program.
  search_text text not null,
  bio text,
  location text,
  birth_date text,
  gender text,
  status_text text,
  status_emoji text,
  status_expires_at timestamptz,
  visibility jsonb not null,
  last_seen_at timestamptz,
  created_at timestamptz not null,
  constraint accounts_username unique (username_key),
  constraint accounts_email unique (email_key)
);

create extension if not exists pg_trgm;
create index accounts_search on accounts using gin (search_text gin_trgm_ops) where kind <> 'guest';
create index accounts_newest on accounts (id) where kind <> 'guest';

-- A signed-in device. It lives until it expires or is ended; its refresh tokens are one chain.
create table sessions (
  id uuid primary key,
  account_id uuid not null references accounts on delete cascade,
  device text not null,
  address text,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text
);
create index sessions_account on sessions (account_id, last_used_at desc) where ended_at is null;

-- Only hashes: who reads this table can sign in as nobody.
create table refresh_tokens (
  hash bytea primary key,
  session_id uuid not null references sessions on delete cascade,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index refresh_tokens_session on refresh_tokens (session_id);
create index refresh_tokens_expiry on refresh_tokens (expires_at);

-- What a person changed from the defaults.
create table preferences (
  account_id uuid primary key references accounts on delete cascade,
  chosen jsonb not null,
  updated_at timestamptz not null
);
