-- How far the room was when a member last marked it unread: what they had said until there reads nothing, whenever it is heard.
alter table memberships add column read_turn_seq bigint not null default 0;
