-- One row that is written only to learn whether the database can be written.
create table heartbeat (
  id   integer primary key,
  beat bigint not null
);
insert into heartbeat (id, beat) values (1, 0);
