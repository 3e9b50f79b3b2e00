create table payment_endpoint (
  tenant text primary key,
  url text not null,
  secret text not null,
  updated_at timestamptz not null,
  revision integer not null
);

create table payout (
  tenant text not null,
  id uuid not null,
  position bigint generated always as identity,
  entitlement_id uuid not null,
  promise_id uuid not null,
  award text not null,
  form text not null,
  expires text,
  payer text,
  verdict integer not null,
  order_reference text not null,
  customer text not null,
  guarantee_code text not null,
  guarantee_version integer not null,
  kind text not null check (kind in ('payment', 'recovery')),
  remedy text not null,
  currency text not null,
  amount numeric not null check (amount > 0),
  explanation text not null,
  instructed_at timestamptz not null,
  state text not null check (state in ('instructed', 'settled', 'failed')),
  attempts integer not null,
  ended_at timestamptz,
  reason text,
  reference text,
  primary key (tenant, id),
  unique (tenant, entitlement_id),
  check ((state = 'instructed') = (ended_at is null))
) with (fillfactor = 85);
create index payout_by_order on payout (tenant, order_reference, instructed_at, id);
create index payout_by_time on payout (tenant, instructed_at, id);

-- Money that never went out is not got back: a recovery waits while an earlier payment of what it recovers has failed.
create view held_recovery with (security_invoker = true) as
  select recovery.tenant, recovery.id as payout_id
  from payout recovery join payout payment using (tenant, promise_id, award)
  where recovery.kind = 'recovery' and payment.kind = 'payment' and payment.state = 'failed'
    and payment.position < recovery.position;

-- The payouts still to be sent, narrow and short: a row leaves when its payout is settled or has failed, and another
-- one comes, with no tries yet, when it is retried by hand.
create table due_payout (
  tenant text not null,
  payout_id uuid not null,
  order_reference text not null,
  position bigint not null,
  tries integer not null default 0,
  next_attempt_at timestamptz not null,
  primary key (tenant, payout_id)
) with (fillfactor = 70);
create index due_payout_next on due_payout (tenant, next_attempt_at);
create index due_payout_of_order on due_payout (tenant, order_reference, position);

-- The state is the payout's after the attempt. It may fail more than once, if it is retried by hand.
create table payout_attempt (
  tenant text not null,
  payout_id uuid not null,
  number integer not null,
  ended_at timestamptz not null,
  outcome text not null,
  state text not null check (state in ('instructed', 'settled', 'failed')),
  reason text,
  primary key (tenant, payout_id, number)
);
create index payout_attempt_by_end on payout_attempt (tenant, ended_at) where state <> 'instructed';

select keep_tenants_apart('payment_endpoint');
select keep_tenants_apart('payout');
select keep_tenants_apart('due_payout');
select keep_tenants_apart('payout_attempt');
