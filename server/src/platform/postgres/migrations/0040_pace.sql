-- How long calls took, day by day in UTC: so many in each span of time. Each node adds what it counted, once a minute.
create table place_pace (
  day date not null,
  -- The place of the span in the list of them, which only ever grows at its end.
  span smallint not null,
  calls bigint not null,
  primary key (day, span)
);
