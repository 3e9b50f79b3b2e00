-- A feature as small as can be, to try the kernel on.
create table note (
  id uuid primary key,
  tenant text not null,
  text text not null,
  fee numeric,
  currency text,
  written_at timestamptz not null
);
select keep_tenants_apart('note');
