-- A room has one owner, whatever happens at the same moment.
create unique index memberships_owner on memberships (room_id) where role = 'owner' and left_at is null;
