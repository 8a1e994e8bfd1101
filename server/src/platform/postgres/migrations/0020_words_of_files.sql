-- What a file adds to the words by which its message is found: its name and what it shows. They stand in the one index with those of
-- the message; here they wait until a message carries them. Files of before are written down by a job.
alter table files add column words tsvector;
create index files_wordless on files (id) where words is null;
-- Behind each other, so that no phrase reaches from one into the next.
create aggregate words_together (tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');
