-- What is a person's own (preferences, drafts, marks of their own) has one counter, as a room has: every change takes the next.
alter table accounts add column own_rev bigint not null default 0;
