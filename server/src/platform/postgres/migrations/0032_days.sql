-- What happened in the place day by day, counted once a day is over and now and then before: nobody who looks at it waits
-- for messages to be counted.
create table place_days (
  day date primary key,
  messages int not null,
  people int not null,
  accounts int not null,
  file_bytes bigint not null,
  counted_at timestamptz not null
);
