-- When nothing was left of somebody but that somebody was there.
alter table accounts add column erased_at timestamptz;

-- Who wants to be no more in this place, and from when that can no longer be taken back.
create table deletions (
  account_id uuid primary key references accounts on delete cascade,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  -- What becomes of what they said.
  messages text not null check (messages in ('keep', 'remove')),
  state text not null check (state in ('waiting', 'erasing')),
  -- Closed by an administrator as well: it is not for who it belongs to to open it again.
  is_closed boolean not null default false
);
create index deletions_due on deletions (due_at);

-- What people were called who are no more, so that nobody else can pass for them. Only hashes: it lists no names.
create table former_usernames (hash bytea primary key);
create function refuse_former_usernames() returns trigger language plpgsql as $$
begin
  if exists (select from former_usernames where hash = sha256(convert_to(new.username_key, 'UTF8'))) then
    raise exception 'somebody was called this' using errcode = 'unique_violation', constraint = 'accounts_username';
  end if;
  return new;
end $$;
create trigger refuse_former_usernames before insert or update of username_key on accounts
  for each row execute function refuse_former_usernames();
