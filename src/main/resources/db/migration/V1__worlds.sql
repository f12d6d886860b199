-- Everything hangs on its world: deleting the world deletes all of it. Only types and clauses that H2 (in its
-- PostgreSQL mode), PostgreSQL and its distributed relatives share.

create table world (
  name                varchar(63)  primary key,
  -- the scenario that it was made from; empty where its first snapshot tells
  origin              varchar(100) not null,
  created             timestamp(3) with time zone not null,
  -- the quirks that are on, with their values: stale-reads=500 string-null-is-null=1
  quirks              varchar(1000) not null,
  clock_offset_millis bigint       not null,
  clock_frozen_at     timestamp(3) with time zone,
  revision            bigint       not null
);

create table organization (
  world                 varchar(63)  not null references world (name) on delete cascade,
  id                    varchar(36)  not null,
  display_name          varchar(256) not null,
  created               timestamp(3) with time zone not null,
  default_behavior_type varchar(50)  not null,
  default_profile_id    varchar(36),
  managed_by            varchar(36),
  primary key (world, id)
);

create table calling_profile (
  world           varchar(63)  not null,
  id              varchar(36)  not null,
  organization_id varchar(36)  not null,
  name            varchar(256) not null,
  primary key (world, id),
  foreign key (world, organization_id) references organization (world, id) on delete cascade
);

create table organization_location (
  world           varchar(63)  not null,
  id              varchar(36)  not null,
  organization_id varchar(36)  not null,
  name            varchar(256) not null,
  time_zone       varchar(64)  not null,
  primary key (world, id),
  foreign key (world, organization_id) references organization (world, id) on delete cascade
);

create table license (
  world           varchar(63)  not null,
  id              varchar(160) not null,
  organization_id varchar(36)  not null,
  name            varchar(256) not null,
  total_units     integer      not null,
  primary key (world, id),
  foreign key (world, organization_id) references organization (world, id) on delete cascade
);

create table person (
  world           varchar(63)    not null,
  id              varchar(36)    not null,
  organization_id varchar(36)    not null,
  location_id     varchar(36),
  email           varchar(320)   not null,
  display_name    varchar(256)   not null,
  type            varchar(10)    not null,
  created         timestamp(3) with time zone not null,
  last_modified   timestamp(3) with time zone not null,
  details         varchar(100000) not null,
  primary key (world, id),
  unique (world, email),
  foreign key (world, organization_id) references organization (world, id) on delete cascade,
  foreign key (world, location_id) references organization_location (world, id)
);

create table person_role (
  world     varchar(63) not null,
  person_id varchar(36) not null,
  role      varchar(40) not null,
  primary key (world, person_id, role),
  foreign key (world, person_id) references person (world, id) on delete cascade
);

create table person_license (
  world      varchar(63)  not null,
  person_id  varchar(36)  not null,
  license_id varchar(160) not null,
  primary key (world, person_id, license_id),
  foreign key (world, person_id) references person (world, id) on delete cascade,
  foreign key (world, license_id) references license (world, id) on delete cascade
);

create table administered_location (
  world       varchar(63) not null,
  person_id   varchar(36) not null,
  location_id varchar(36) not null,
  primary key (world, person_id, location_id),
  foreign key (world, person_id) references person (world, id) on delete cascade,
  foreign key (world, location_id) references organization_location (world, id) on delete cascade
);

create table assigned_customer (
  world           varchar(63) not null,
  person_id       varchar(36) not null,
  organization_id varchar(36) not null,
  primary key (world, person_id, organization_id),
  foreign key (world, person_id) references person (world, id) on delete cascade,
  foreign key (world, organization_id) references organization (world, id) on delete cascade
);

create table access_token (
  text       varchar(1024) primary key,
  world      varchar(63)   not null,
  name       varchar(256)  not null,
  person_id  varchar(36)   not null,
  scopes     varchar(4000) not null,
  expires_at timestamp(3) with time zone,
  unique (world, name),
  foreign key (world, person_id) references person (world, id) on delete cascade
);

-- For lists of an organization's people, and for deleting what hangs on a row.
create index person_by_organization on person (world, organization_id, id);
create index person_by_location on person (world, location_id);
create index person_role_by_role on person_role (world, role);
create index person_license_by_license on person_license (world, license_id);
create index access_token_by_person on access_token (world, person_id);
