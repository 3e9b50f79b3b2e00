-- One narrow row for each moment at which the clock alone can change something. Rows are never updated but for being
-- set aside; those of kept promises are left to fire without effect.
create table due_timer (
  fires_at timestamptz not null,
  tenant text not null,
  promise_id uuid not null,
  due_no integer not null,
  primary key (fires_at, tenant, promise_id, due_no)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
select keep_tenants_apart('due_timer');
