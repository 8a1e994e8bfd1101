-- What somebody is to another person, one row for each of the two: what one of them may not know stands only with the other.
-- Both rows change together, while both accounts are held.
create table contacts (
  account_id uuid not null references accounts on delete cascade,
  other_id uuid not null references accounts on delete cascade,
  -- `none` and `declined` are shown to nobody: they remember when a request came last, and that no other is wanted.
  state text not null check (state in ('none', 'outgoing', 'incoming', 'accepted', 'declined', 'blocked')),
  since timestamptz not null,
  reached_at timestamptz,
  primary key (account_id, other_id),
  check (account_id <> other_id)
);
create index contacts_latest on contacts (account_id, since desc, other_id desc) where state not in ('none', 'declined');
create index contacts_other on contacts (other_id);
create index contacts_blockers on contacts (other_id, account_id) where state = 'blocked';
