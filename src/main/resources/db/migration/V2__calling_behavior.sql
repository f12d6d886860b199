-- The shown_ columns are what readers see until shows_at, in worlds whose writes take time to show.
create table calling_behavior (
  world               varchar(63) not null,
  id                  varchar(36) not null,
  behavior_type       varchar(50),
  profile_id          varchar(36),
  shown_behavior_type varchar(50),
  shown_profile_id    varchar(36),
  shows_at            timestamp(3) with time zone,
  primary key (world, id),
  foreign key (world, id) references person (world, id) on delete cascade
);
