-- How often a world was written. Servers that share the database look here for whether what they remember still holds.
create table write_count (
  world     varchar(63) primary key references world (name) on delete cascade,
  directory bigint      not null,
  settings  bigint      not null
);

insert into write_count (world, directory, settings) select name, 0, 0 from world;
