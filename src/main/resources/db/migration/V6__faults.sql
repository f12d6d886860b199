-- What a world does to requests instead of, or to, its true answers. The rules are JSON: nothing is ever searched by them.
-- The counters are counted under the lock of their row, so that two strikes are two, however many servers there are.
create table fault (
  world   varchar(63)   not null references world (name) on delete cascade,
  id      varchar(64)   not null,
  place   bigint        not null,
  rule    varchar(4000) not null,
  matched bigint        not null,
  struck  bigint        not null,
  primary key (world, id)
);

create table rate_limit (
  world varchar(63)   not null references world (name) on delete cascade,
  id    varchar(64)   not null,
  place bigint        not null,
  rule  varchar(2000) not null,
  primary key (world, id)
);

-- How many requests of a token or an organization fell into the window that began at that moment, in milliseconds.
create table rate_count (
  world      varchar(63)  not null,
  id         varchar(400) not null,
  limit_name varchar(64)  not null,
  began      bigint       not null,
  requests   bigint       not null,
  primary key (world, id),
  foreign key (world, limit_name) references rate_limit (world, id) on delete cascade
);
create index rate_count_by_limit on rate_count (world, limit_name);
