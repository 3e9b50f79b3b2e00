-- What promise-service told us, kept as it was told: none of it ever changes.

create table guarantee_version (
  tenant text not null,
  code text not null,
  version integer not null,
  name text not null,
  terms jsonb not null,
  calendars jsonb not null,
  primary key (tenant, code, version)
);

create table promise (
  tenant text not null,
  id uuid not null,
  order_reference text not null,
  customer text not null,
  guarantee_code text not null,
  guarantee_version integer not null,
  made_at timestamptz not null,
  facts jsonb not null,
  primary key (tenant, id)
);

create table verdict (
  tenant text not null,
  promise_id uuid not null,
  number integer not null,
  objective text not null,
  occurrence text not null,
  re_promise integer not null,
  state text not null,
  known jsonb not null,
  because text,
  claim text,
  events jsonb not null,
  primary key (tenant, promise_id, number)
);

-- A verdict waits here until its promise and its guarantee version have arrived too; usually not longer than its
-- own transaction. It may wait more than once: whoever adds it never waits for whoever takes it.
create table unpriced_verdict (
  tenant text not null,
  promise_id uuid not null,
  number integer not null,
  place bigint generated always as identity,
  not_before timestamptz not null,
  primary key (tenant, promise_id, number, place)
);

select keep_tenants_apart('guarantee_version');
select keep_tenants_apart('promise');
select keep_tenants_apart('verdict');
select keep_tenants_apart('unpriced_verdict');
