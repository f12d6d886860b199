create table do_not_disturb (
  world                           varchar(63) not null,
  id                              varchar(36) not null,
  enabled                         boolean     not null,
  ring_splash_enabled             boolean     not null,
  webex_go_override_enabled       boolean     not null,
  shown_enabled                   boolean     not null,
  shown_ring_splash_enabled       boolean     not null,
  shown_webex_go_override_enabled boolean     not null,
  shows_at                        timestamp(3) with time zone,
  primary key (world, id),
  foreign key (world, id) references person (world, id) on delete cascade
);
