-- Both are part of what an event says, as its source told it.
alter table fulfilment_event
  add column subject text,
  add column named_values jsonb not null default '{}';

comment on column fulfilment_event.subject is 'what within the order it is about, such as an appointment or an outage';
comment on column fulfilment_event.named_values is 'texts, numbers, true or false by name; "values" is a reserved word';
