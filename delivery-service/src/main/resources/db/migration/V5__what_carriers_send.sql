-- What carriers send is kept whole, so that anyone can see later what an event was taken from.
create table evidence (
  tenant text not null,
  id uuid not null,
  source text not null,
  media_type text not null,
  body bytea not null,
  received_at timestamptz not null,
  primary key (tenant, id)
);
select keep_tenants_apart('evidence');

alter table fulfilment_event
  add column codes text,
  add column evidence uuid,
  add column time_from text;

comment on column fulfilment_event.codes is 'the code list that carrier_code is of';
comment on column fulfilment_event.time_from is 'how the zone was found when the source gave a local time';
