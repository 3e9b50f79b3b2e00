-- Who moves the money: providers by name, and which of them takes what. The first route that fits is taken; without
-- one, the provider named "default".
create table payment_provider (
  tenant text not null,
  name text not null,
  kind text not null check (kind in ('webhook', 'stripe', 'pain', 'wallet')),
  settings jsonb not null,
  updated_at timestamptz not null,
  revision integer not null,
  primary key (tenant, name)
);

insert into payment_provider (tenant, name, kind, settings, updated_at, revision)
select tenant, 'default', 'webhook', jsonb_build_object('url', url, 'secret', secret), updated_at, revision
from payment_endpoint;
drop table payment_endpoint;

create table payment_route (
  tenant text not null,
  place integer not null,
  remedy text,
  kind text,
  currency text,
  provider text not null,
  primary key (tenant, place),
  foreign key (tenant, provider) references payment_provider (tenant, name)
);

-- When the providers or routes of a tenant changed last. Whoever instructed payouts at that moment may not have seen it.
create table payment_routing (
  tenant text primary key,
  changed_at timestamptz not null,
  revision integer not null
);

create function provider_for(of_tenant text, of_remedy text, of_kind text, of_currency text) returns text
language sql stable as $$
  select coalesce(
    (select provider from payment_route
     where tenant = of_tenant and (remedy is null or remedy = of_remedy) and (kind is null or kind = of_kind)
       and (currency is null or currency = of_currency)
     order by place limit 1),
    (select name from payment_provider where tenant = of_tenant and name = 'default'))
$$;

-- Begun: the provider may have been told, and no other one may take the payout. Leased: it is being told right now.
alter table due_payout add provider text;
alter table due_payout add begun boolean not null default false;
alter table due_payout add leased boolean not null default false;
update due_payout d set provider = provider_for(p.tenant, p.remedy, p.kind, p.currency), begun = p.attempts > 0
from payout p where p.tenant = d.tenant and p.id = d.payout_id;
drop index due_payout_next;
create index due_payout_next on due_payout (tenant, provider, next_attempt_at, position);

alter table payout add provider text;
alter table payout_attempt add provider text;

select keep_tenants_apart('payment_provider');
select keep_tenants_apart('payment_route');
select keep_tenants_apart('payment_routing');

-- What providers told of their own accord, each event once. The rank is how far it says a refund has come: an event
-- that says less than was known has been overtaken.
create table payment_event (
  tenant text not null,
  provider text not null,
  id text not null,
  subject text not null,
  rank integer not null,
  received_at timestamptz not null,
  primary key (tenant, provider, id)
);
create index payment_event_of_subject on payment_event (tenant, provider, subject);

select keep_tenants_apart('payment_event');

-- Credit with the merchant: what was given, and what is left of it until it expires.
create table wallet_credit (
  tenant text not null,
  id uuid not null,
  customer text not null,
  currency text not null,
  amount numeric not null check (amount > 0),
  remaining numeric not null check (remaining between 0 and amount),
  credited_at timestamptz not null,
  expires_at timestamptz,
  primary key (tenant, id)
);
create index wallet_credit_left on wallet_credit (tenant, customer, currency) where remaining > 0;
create index wallet_credit_expiring on wallet_credit (expires_at) where remaining > 0 and expires_at is not null;

-- All that ever changed a wallet; what takes from it is negative.
create table wallet_entry (
  tenant text not null,
  id uuid not null,
  customer text not null,
  kind text not null check (kind in ('credited', 'spent', 'taken-back', 'expired')),
  currency text not null,
  amount numeric not null,
  at timestamptz not null,
  reference text,
  primary key (tenant, id)
);
create index wallet_entry_of_customer on wallet_entry (tenant, customer, at, id);

alter table account drop constraint account_name_check;
alter table account add constraint account_name_check check (name in (
  'compensation-expense', 'goodwill-expense', 'owed-to-customers', 'recoverable-from-customers', 'paid-out',
  'customer-credit', 'credit-spent', 'recoverable-from-parties', 'recourse-income', 'bank', 'provider-fees',
  'rounding'));

select keep_tenants_apart('wallet_credit');
select keep_tenants_apart('wallet_entry');

-- Payment files as they went to a bank, and what it said of each payout in them. A payout is in one file at most that
-- did not reject it.
alter table payment_provider add next_file_at timestamptz;

create table payment_file (
  tenant text not null,
  id uuid not null,
  provider text not null,
  created_at timestamptz not null,
  transactions integer not null,
  control_sum numeric not null,
  content text not null,
  primary key (tenant, id)
);
create index payment_file_by_time on payment_file (tenant, provider, created_at, id);

create table payment_file_line (
  tenant text not null,
  file_id uuid not null,
  payout_id uuid not null,
  batch integer not null,
  state text not null default 'sent' check (state in ('sent', 'settled', 'rejected')),
  bank_status text,
  primary key (tenant, file_id, payout_id),
  foreign key (tenant, file_id) references payment_file (tenant, id)
);
create unique index payment_file_line_once on payment_file_line (tenant, payout_id) where state <> 'rejected';

select keep_tenants_apart('payment_file');
select keep_tenants_apart('payment_file_line');

-- Providers that answer nothing clear, for all replicas: one row while that lasts. From since on nobody calls them but
-- for one probe at a time, the next at probe_at.
create table payment_circuit (
  tenant text not null,
  provider text not null,
  unclear integer not null,
  reason text,
  since timestamptz,
  probes integer not null default 0,
  probe_at timestamptz,
  probing boolean not null default false,
  primary key (tenant, provider)
);

select keep_tenants_apart('payment_circuit');
