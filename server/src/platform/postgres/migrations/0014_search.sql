-- What messages can be found by, beside them: what changes about a message without changing what it says costs nothing
-- here. Ordered by time; `words` also says where, by whom and when, in words that begin with a tilde.
create table message_words (
  at timestamptz not null,
  id uuid not null,
  room_id uuid not null,
  seq bigint not null,
  words tsvector not null,
  primary key (at, id)
);
create index message_words_words on message_words using gin (words) with (gin_pending_list_limit = 512);

-- Every word that was ever said, so that a part of one finds it.
create table vocabulary (
  word text collate "C" primary key
);
create index vocabulary_parts on vocabulary using gin (word gin_trgm_ops);

-- Up to which message everything that was said before has been written down in `message_words`.
create table search_progress (
  only_row boolean primary key default true check (only_row),
  id uuid not null
);
insert into search_progress (id) values ('00000000-0000-0000-0000-000000000000');
