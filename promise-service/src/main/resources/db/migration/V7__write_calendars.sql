create table calendar_version (
  tenant text not null,
  code text not null,
  version integer not null,
  body jsonb not null,
  written_at timestamptz not null,
  primary key (tenant, code, version)
);
select keep_tenants_apart('calendar_version');
