-- What is owed in all, by verdict: one row for each award and re-promise that a verdict decided.

create table entitlement (
  tenant text not null,
  id uuid not null,
  promise_id uuid not null,
  award text not null,
  re_promise integer not null,
  number integer not null,
  verdict integer not null,
  order_reference text not null,
  customer text not null,
  guarantee_code text not null,
  guarantee_version integer not null,
  remedy text not null,
  currency text not null,
  amount numeric not null check (amount >= 0),
  change numeric not null,
  instructed numeric not null,
  difference numeric not null,
  trace jsonb not null,
  computed_at timestamptz not null,
  primary key (tenant, promise_id, award, re_promise, number),
  unique (tenant, promise_id, award, re_promise, verdict)
);
create unique index entitlement_by_id on entitlement (tenant, id);
create index entitlement_by_order on entitlement (tenant, order_reference, computed_at, id);
create index entitlement_by_time on entitlement (tenant, computed_at, id);

select keep_tenants_apart('entitlement');
