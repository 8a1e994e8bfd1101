-- When a member last said something, for slow mode: decided where messages are appended, without a look at the log.
alter table memberships add column last_wrote_at timestamptz;

-- How somebody wants to appear while they are here.
alter table accounts add column chosen_presence text not null default 'online'
  check (chosen_presence in ('online', 'away', 'busy', 'invisible'));
