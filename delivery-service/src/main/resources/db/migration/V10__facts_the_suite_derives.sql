-- A parcel can take the place of others of its order, after a merger or a split.
alter table parcel add column replaces text[] not null default '{}';

alter table fulfilment_event add column derived text;
comment on column fulfilment_event.derived is
  'of what the suite itself concluded: the id of the conclusion, which is told anew each time it comes back';

-- How long the parcels of a carrier may go without a scan; of all carriers without a limit of their own: "default".
create table silence_limit (
  tenant text not null,
  carrier text not null,
  id uuid not null,
  after_seconds bigint not null,
  set_at timestamptz not null,
  primary key (tenant, carrier)
);
create index silence_limit_newest_first on silence_limit (tenant, set_at desc, id desc);
select keep_tenants_apart('silence_limit');

-- When to look next whether a parcel under way is silent: as a rule one narrow row each, never updated. Gone with the
-- look, which may add the next.
create table parcel_look (
  looks_at timestamptz not null,
  tenant text not null,
  order_reference text not null,
  parcel text not null,
  primary key (looks_at, tenant, order_reference, parcel)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
create index parcel_look_of_parcel on parcel_look (tenant, order_reference, parcel, looks_at);
select keep_tenants_apart('parcel_look');

-- Small: a scan that comes late finds the silences that it ends.
create index fulfilment_event_silences on fulfilment_event (tenant, matched_order, parcel, occurred_at)
  where derived is not null and type = 'no-scan';
