-- What is owed in all, by verdict: one row for each award that a verdict decided or changed.

create table entitlement (
  tenant text not null,
  id uuid not null,
  promise_id uuid not null,
  award text not null,
  number integer not null,
  verdict integer not null,
  order_reference text not null,
  customer text not null,
  guarantee_code text not null,
  guarantee_version integer not null,
  remedy text not null,
  form text not null,
  expires text,
  payer text,
  currency text not null,
  amount numeric not null check (amount >= 0),
  change numeric not null,
  instructed numeric not null,
  difference numeric not null,
  in_kind jsonb not null,
  discretion text,
  trace jsonb not null,
  computed_at timestamptz not null,
  primary key (tenant, promise_id, award, number)
);
create unique index entitlement_by_id on entitlement (tenant, id);
create index entitlement_by_order on entitlement (tenant, order_reference, computed_at, id);
create index entitlement_by_time on entitlement (tenant, computed_at, id);

-- What each award has of a cap that promises share, or of which only the highest is paid.
create table pool_part (
  tenant text not null,
  pool text not null,
  key text not null,
  promise_id uuid not null,
  award text not null,
  at timestamptz not null,
  verdict integer not null,
  wanted numeric not null check (wanted >= 0),
  given numeric not null check (given between 0 and wanted),
  primary key (tenant, pool, key, at, promise_id, award)
);
create index pool_part_of_promise on pool_part (tenant, promise_id);

select keep_tenants_apart('entitlement');
select keep_tenants_apart('pool_part');
