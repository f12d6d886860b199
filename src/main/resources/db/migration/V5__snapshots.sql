-- The content is a seed: JSON, compressed.
create table world_snapshot (
  world   varchar(63)  not null references world (name) on delete cascade,
  id      varchar(63)  not null,
  taken   timestamp(3) with time zone not null,
  people  integer      not null,
  content bytea        not null,
  primary key (world, id)
);
