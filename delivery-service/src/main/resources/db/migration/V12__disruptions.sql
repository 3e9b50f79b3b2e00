-- Where an order goes, in parts. The keys are without case, accents, spaces and punctuation.
alter table orders
  add column country text,
  add column region text,
  add column city text,
  add column postcode text,
  add column region_key text,
  add column city_key text,
  add column postcode_key text;

-- Times and regions in which nobody is to blame. The keys of the region stand beside the declaration for queries.
create table disruption (
  tenant text not null,
  id uuid not null,
  declaration jsonb not null,
  kind text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  countries text[] not null,
  regions text[] not null,
  cities text[] not null,
  postcodes text[] not null,
  carriers text[] not null,
  status text not null check (status in ('proposed', 'approved', 'rejected', 'lifted')),
  phase text not null check (phase in ('none', 'waiting', 'recording', 'revising', 'done')),
  reached text,
  trail jsonb not null,
  revision bigint not null,
  proposed_at timestamptz not null,
  primary key (tenant, id)
);
create index disruption_newest_first on disruption (tenant, proposed_at desc, id desc);
create index disruption_pending on disruption (starts_at) where phase in ('waiting', 'recording', 'revising');

comment on column disruption.ends_at is 'as declared, or earlier once it is lifted';
comment on column disruption.reached is 'the last of the orders, by registration, that was told';

-- The orders that were told. A row that is revised was looked at again after the disruption was lifted.
create table disrupted_order (
  tenant text not null,
  disruption_id uuid not null,
  order_reference text not null,
  revised boolean not null default false,
  primary key (tenant, disruption_id, order_reference)
);
create index disrupted_order_unrevised on disrupted_order (tenant, disruption_id, order_reference) where not revised;

select keep_tenants_apart('disruption');
select keep_tenants_apart('disrupted_order');
