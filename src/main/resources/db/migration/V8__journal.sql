-- Counts how often the world was made anew: what began in one of them does not belong to the next.
alter table world add column making bigint default 0 not null;

-- The journal, where several servers share the database. Numbers are given under the lock of the world's row here.
create table journal (
  world  varchar(63) not null references world (name) on delete cascade,
  id     varchar(10) not null,
  making bigint      not null,
  latest bigint      not null,
  primary key (world, id)
);

-- The id is the number, with zeros in front; the content is JSON, compressed.
create table journal_entry (
  world   varchar(63) not null references world (name) on delete cascade,
  id      varchar(19) not null,
  content bytea       not null,
  primary key (world, id)
);
