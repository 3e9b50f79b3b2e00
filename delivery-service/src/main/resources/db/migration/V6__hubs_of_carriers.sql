create table hub (
  tenant text not null,
  name text not null,
  id uuid not null,
  code text not null,
  zone text not null,
  place text,
  set_at timestamptz not null,
  primary key (tenant, name)
);
create index hub_newest_first on hub (tenant, set_at desc, id desc);

comment on column hub.name is 'the code without case, accents, spaces and punctuation';

select keep_tenants_apart('hub');
