create table example.things (id bigint primary key);
