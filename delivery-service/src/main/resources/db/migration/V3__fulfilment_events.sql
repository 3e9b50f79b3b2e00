-- Events as their sources told them. Rows are never edited; only matched_order is filled in,
-- once, when an event came before its order.
create table fulfilment_event (
  tenant text not null,
  source text not null,
  id text not null,
  key uuid not null,
  told_order text,
  parcel text,
  type text not null,
  reason text,
  party text,
  occurred_at timestamptz not null,
  occurred_offset integer not null,
  zone text,
  place text,
  carrier_code text,
  text text,
  withdraws text,
  corrects text,
  recorded_at timestamptz not null,
  matched_order text,
  primary key (tenant, source, id)
);
create index fulfilment_event_of_order on fulfilment_event (tenant, matched_order);
create index fulfilment_event_newest_first on fulfilment_event (tenant, recorded_at desc, key desc);

-- Small: they hold only what waits for its order.
create index fulfilment_event_waiting on fulfilment_event (tenant, recorded_at desc, key desc)
  where matched_order is null;
create index fulfilment_event_waiting_for_order on fulfilment_event (tenant, told_order)
  where matched_order is null;
create index fulfilment_event_waiting_for_parcel on fulfilment_event (tenant, parcel)
  where matched_order is null;

comment on column fulfilment_event.occurred_offset is 'seconds east of UTC, as the source gave it';

select keep_tenants_apart('fulfilment_event');
