-- Clocks can be started by events, several times each; what must not happen has no due time; a pause moves one.
alter table promise add column given_due_at timestamptz;
alter table due_time add column occurrence text not null default '';
alter table due_time alter column due_at drop not null;
alter table due_time drop constraint due_time_check;

-- What an event is about, and what it says beside its type.
alter table heard_event add column subject text;
alter table heard_event add column parcel text;
alter table heard_event add column event_values jsonb not null default '{}';

-- The calendars that terms name are pinned when they are published: a later change of hours changes no promise.
alter table guarantee_version add column calendars jsonb not null default '{}';
