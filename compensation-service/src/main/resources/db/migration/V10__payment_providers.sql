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
