-- Written in bulk, so without foreign keys, which would lock a parent row for each child. State changes often and is
-- in no index, so that marking it rewrites no index (HOT updates).
create table promise (
  tenant text not null,
  id uuid not null,
  order_ref text not null,
  customer text not null,
  guarantee text not null,
  guarantee_version integer not null,
  state text not null,
  made_at timestamptz not null,
  zone text not null,
  facts jsonb not null,
  given_due_at timestamptz,
  reference text,
  cancelled_at timestamptz,
  cancel_reason text,
  created_at timestamptz not null,
  primary key (tenant, id)
) with (fillfactor = 85);
create index promise_by_order on promise (tenant, order_ref);
create index promise_newest_first on promise (tenant, created_at desc, id desc);
select keep_tenants_apart('promise');

-- Clocks can be started by events, several times each; what must not happen has no due time, and a pause moves one.
create table due_time (
  tenant text not null,
  promise_id uuid not null,
  due_no integer not null,
  objective text not null,
  occurrence text not null,
  re_promise integer not null,
  due_at timestamptz,
  offered_at timestamptz not null,
  offered_by text,
  state text not null,
  as_of timestamptz not null,
  late_by text,
  paused_since timestamptz,
  paused_by text,
  primary key (tenant, promise_id, due_no)
) with (fillfactor = 85);
create index due_time_by_due_at on due_time (tenant, due_at);
select keep_tenants_apart('due_time');
