-- An address is one of a kind among public rooms. That of a private room is known to those inside and keeps nobody from using
-- it, who would otherwise find out that there is such a room.
alter table rooms drop constraint rooms_slug;
create unique index rooms_slug on rooms (slug) where visibility = 'public';
create index rooms_called on rooms (slug) where slug is not null;
