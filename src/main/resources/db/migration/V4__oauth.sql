-- Codes and refresh tokens are looked up before the world is known, as access tokens are, so their text alone is the key.
create table oauth_code (
  text             varchar(64)   primary key,
  world            varchar(63)   not null references world (name) on delete cascade,
  person_id        varchar(36)   not null,
  client_id        varchar(256)  not null,
  scopes           varchar(4000) not null,
  redirect_uri     varchar(2048) not null,
  challenge        varchar(128),
  challenge_method varchar(10),
  expires_at       timestamp(3) with time zone not null,
  foreign key (world, person_id) references person (world, id) on delete cascade
);

create table oauth_grant (
  refresh_token varchar(64)   primary key,
  world         varchar(63)   not null references world (name) on delete cascade,
  person_id     varchar(36)   not null,
  client_id     varchar(256)  not null,
  scopes        varchar(4000) not null,
  token_name    varchar(256)  not null,
  expires_at    timestamp(3) with time zone not null,
  unique (world, token_name),
  foreign key (world, person_id) references person (world, id) on delete cascade
);

-- For deleting what hangs on a person.
create index oauth_code_by_person on oauth_code (world, person_id);
create index oauth_grant_by_person on oauth_grant (world, person_id);
