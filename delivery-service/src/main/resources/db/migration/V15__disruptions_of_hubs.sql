-- Where a scan was made and which hubs are closed, without case, accents, spaces and punctuation.
alter table fulfilment_event add column place_key text;
alter table disruption add column hubs text[] not null default '{}';

-- Every batch of events asks for those that its scans may touch; as a rule there are none.
create index disruption_of_hubs on disruption (tenant)
  where hubs <> '{}' and phase in ('recording', 'revising', 'done');
