-- The last message that was there when a member came in: they have it and all before it read, in a sense, but nobody showed it to them.
alter table memberships add column joined_seq bigint not null default 0;
