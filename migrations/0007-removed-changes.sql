-- The highest number that was ever taken out of the list of changes: whoever has read less far has missed something and reads all
-- postings anew.
create table removed_changes (
  only_row boolean primary key default true check (only_row),
  up_to    bigint not null
);
insert into removed_changes (up_to) values (0);
