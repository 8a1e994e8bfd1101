-- Which rooms a text names: the slug as it was written, and the room that was called so then.
alter table messages add column room_links jsonb;
