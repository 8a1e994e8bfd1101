-- Pictures of people and rooms are files that no message carries and everybody in the place may see.
alter table files add column is_avatar boolean not null default false;
alter table accounts add column avatar_id uuid references files on delete set null;
alter table rooms add column avatar_id uuid references files on delete set null;
create index accounts_avatar on accounts (avatar_id) where avatar_id is not null;
create index rooms_avatar on rooms (avatar_id) where avatar_id is not null;
drop index files_loose;
create index files_loose on files (created_at) where room_id is null and not is_avatar;
