-- What those who run the place say to everybody, until it is over or taken back. Who is told has a notice of their own.
create table announcements (
  id uuid primary key,
  text text not null,
  made_by uuid references accounts on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz,
  withdrawn_at timestamptz
);
-- Whoever comes is told what goes on.
create index announcements_going_on on announcements (id) where withdrawn_at is null;
-- What is over is taken from whoever has not done with it.
create index notices_about on notices (about, id) where about is not null and dismissed_at is null;

alter table audit drop constraint audit_target_kind_check;
alter table audit add constraint audit_target_kind_check check (
  target_kind in ('account', 'room', 'message', 'file', 'report', 'rule', 'setting', 'invite', 'bot', 'job', 'announcement')
);

-- What a rule reports by itself: what the rule was called then. Nobody else is its reporter.
alter table reports add column rule text;
-- One report of a rule that is not closed for each message.
create unique index reports_of_rules on reports (message_id) where rule is not null and state in ('open', 'in_review');
