-- Until when somebody may write nothing in the whole place, and until when they are kept out of it. What has no end ends with
-- the year 9999: everybody compares with the clock, and nothing has to be done when the time has come.
alter table accounts add column muted_until timestamptz, add column banned_until timestamptz;
alter table memberships rename column banned_at to banned_until;
update memberships set banned_until = '9999-12-31T23:59:59.999Z' where banned_until is not null;

-- What somebody reported. Rooms and messages go, and what was reported stays; so what they were called and said is written down.
create table reports (
  id uuid primary key,
  reporter_id uuid references accounts on delete set null,
  target text not null check (target in ('message', 'user')),
  room_id uuid,
  message_id uuid,
  user_id uuid references accounts on delete set null,
  reason text not null check (reason in ('spam', 'harassment', 'hate', 'illegal', 'impersonation', 'other')),
  note text not null,
  evidence jsonb not null,
  state text not null check (state in ('open', 'in_review', 'resolved', 'dismissed')),
  assignee_id uuid references accounts on delete set null,
  outcome text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz
);
-- One report that is not closed for each reporter and thing.
create unique index reports_once on reports (reporter_id, target, (coalesce(message_id, user_id))) where state in ('open', 'in_review');
create index reports_state on reports (state, id desc);
create index reports_room on reports (room_id, id desc) where room_id is not null;
create index reports_user on reports (user_id, id desc);
create index reports_reporter on reports (reporter_id, id desc);
create index reports_assignee on reports (assignee_id, id desc) where assignee_id is not null;

create table report_notes (
  id uuid primary key,
  report_id uuid not null references reports on delete cascade,
  author_id uuid references accounts on delete set null,
  text text not null,
  created_at timestamptz not null
);
create index report_notes_report on report_notes (report_id, id);

-- What was done about somebody. Whether a mute or ban holds stands with the account or the membership; here it is why.
create table sanctions (
  id uuid primary key,
  account_id uuid not null references accounts on delete cascade,
  -- Nothing where it is about the whole place.
  room_id uuid,
  message_id uuid,
  report_id uuid references reports on delete set null,
  action text not null check (action in ('warn', 'mute', 'unmute', 'kick', 'ban', 'unban', 'delete_message')),
  reason text not null,
  by_id uuid references accounts on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz,
  ended_at timestamptz,
  ended_by uuid references accounts on delete set null,
  appeal_text text,
  appealed_at timestamptz,
  appeal_state text check (appeal_state in ('open', 'granted', 'denied')),
  appeal_answer text not null default '',
  answered_at timestamptz
);
create index sanctions_account on sanctions (account_id, id desc);
create index sanctions_room on sanctions (room_id, id desc) where room_id is not null;
create index sanctions_appeals on sanctions (appeal_state, id desc) where appeal_state is not null;
create index sanctions_report on sanctions (report_id) where report_id is not null;

-- What the place says to somebody, until they have done with it.
create table notices (
  id uuid primary key,
  account_id uuid not null references accounts on delete cascade,
  kind text not null,
  text text not null,
  room_id uuid,
  report_id uuid references reports on delete set null,
  sanction_id uuid references sanctions on delete cascade,
  until timestamptz,
  -- What it says more than once only once: the same thing is not said to anybody twice.
  about text,
  created_at timestamptz not null,
  dismissed_at timestamptz
);
create index notices_account on notices (account_id, id desc) where dismissed_at is null;
create index notices_sanction on notices (sanction_id) where sanction_id is not null;
create unique index notices_once on notices (account_id, about) where about is not null;
