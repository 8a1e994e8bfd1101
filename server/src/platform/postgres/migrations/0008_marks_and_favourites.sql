-- Who marks a room unread goes back for themselves: what they had reached stays what others see, and a mark that was on its
-- way from before the turn is void.
alter table memberships add column reached_seq bigint not null default 0;
alter table memberships add column read_turn integer not null default 0;

-- Where a room stands among somebody's favourites; null for one that is none.
alter table memberships add column favourite_at double precision;
create index memberships_favourites on memberships (account_id, favourite_at) where favourite_at is not null and left_at is null;
