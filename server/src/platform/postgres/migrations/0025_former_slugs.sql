-- Under which slugs a room was known before, the latest first: links and what was written lead there still.
alter table rooms add column former_slugs jsonb not null default '[]';
create index rooms_former_slugs on rooms using gin (former_slugs jsonb_path_ops) where former_slugs <> '[]';
