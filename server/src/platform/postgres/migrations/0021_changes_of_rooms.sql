-- The revision at which what the room itself says of itself was changed last: who missed that is told of it again.
alter table rooms add column changed_rev bigint not null default 0;
