-- Rooms without directs, of which there are many more.
create index rooms_listed on rooms (kind, id) where kind <> 'direct';
-- What takes most room is found without looking at every file. The two change with files alone, which come far less often than messages.
create index files_largest on files (size, id);
create index file_usage_most on file_usage (bytes, scope) where bytes > 0;
