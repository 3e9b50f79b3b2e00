-- Heard whether or not anything was promised yet: a promise made later is judged with all of it.
create table heard_event (
  tenant text not null,
  source text not null,
  event_id text not null,
  order_ref text not null,
  type text not null,
  subject text,
  parcel text,
  event_values jsonb not null,
  reason text,
  party text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  withdraws text,
  corrects text,
  primary key (tenant, source, event_id)
);
create index heard_event_by_order on heard_event (tenant, order_ref);
select keep_tenants_apart('heard_event');
