-- Documents that wait to be captured, and what became of them. Whoever works on one holds its row, so that of two
-- replicas one does it, and a crash leaves it as it was before.
create table epcis_capture (
  tenant text not null,
  id uuid not null,
  source text not null,
  evidence uuid not null,
  error_behaviour text not null,
  events integer not null,
  done integer not null default 0,
  captured integer not null default 0,
  known integer not null default 0,
  refused integer not null default 0,
  without_meaning integer not null default 0,
  recorded integer not null default 0,
  errors jsonb not null default '[]',
  attempts integer not null default 0,
  due_at timestamptz not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant, id)
);
create index epcis_capture_newest_first on epcis_capture (tenant, created_at desc, id desc);
-- Small: it holds only what is not done.
create index epcis_capture_waiting on epcis_capture (due_at) where finished_at is null;

comment on column epcis_capture.done is 'how many of its events were looked at, from the first';
comment on column epcis_capture.recorded is 'how many fulfilment events its events became';

-- The identity of what was captured; its content stays in the message it came in.
create table epcis_event (
  tenant text not null,
  source text not null,
  event_id text not null,
  declared_at text not null,
  digest text not null,
  evidence uuid not null,
  pointer text not null,
  captured_at timestamptz not null,
  primary key (tenant, source, event_id, declared_at)
);
comment on column epcis_event.declared_at is 'when the event was declared to be an error; empty for the event itself';

select keep_tenants_apart('epcis_capture');
select keep_tenants_apart('epcis_event');
