-- What the source itself said of what happened and why, before its code was read: the same event can be read again
-- once the code means something else.
alter table fulfilment_event
  add column told_type text,
  add column told_reason text,
  add column told_party text,
  add column read_by uuid,
  add column reread_by uuid;
comment on column fulfilment_event.read_by is 'the change of a code that it was read by; null: by the published list';
comment on column fulfilment_event.reread_by is 'the change of a code for which the suite itself told it';

create index fulfilment_event_of_code on fulfilment_event (tenant, codes, carrier_code, key) where codes is not null;
create index fulfilment_event_read_by on fulfilment_event (tenant, read_by, key) where read_by is not null;
create index fulfilment_event_naming on fulfilment_event (tenant, source, coalesce(withdraws, corrects))
  where withdraws is not null or corrects is not null;

-- The review list: small as long as codes are understood.
create index fulfilment_event_not_understood
  on fulfilment_event (tenant, codes, carrier_code, recorded_at desc, key desc) include (source, id)
  where type = 'unknown' and codes is not null and carrier_code is not null and withdraws is null;

create table code_change (
  tenant text not null,
  id uuid not null,
  codes text not null,
  code text not null,
  type text not null,
  reason text,
  party text,
  over uuid,
  before_type text not null,
  before_reason text,
  before_party text,
  status text not null,
  revision integer not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  because text not null,
  applied_by text,
  applied_at timestamptz,
  to_past boolean not null default false,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_because text,
  past text,
  work text,
  work_after uuid,
  looked_at bigint not null default 0,
  told bigint not null default 0,
  work_began_at timestamptz,
  work_ended_at timestamptz,
  primary key (tenant, id)
);
create index code_change_newest_first on code_change (tenant, codes, proposed_at desc, id desc);
create index code_change_in_force on code_change (tenant, codes, code, id desc) where status = 'applied';
create index code_change_at_work on code_change (tenant, id) where work is not null;

comment on column code_change.over is 'the change that was in force for the code when this one was proposed';
comment on column code_change.past is 'correct or undo: what was last done to the events of the past';
comment on column code_change.work is 'the same, while it goes on';
comment on column code_change.work_after is 'the key of the last event that was looked at';

select keep_tenants_apart('code_change');
