-- The row by which entries are numbered comes with the world, so that whoever deletes the world always finds it to lock.
insert into journal (world, id, making, latest)
select name, 'head', making, 0 from world
where not exists (select 1 from journal where journal.world = world.name);
