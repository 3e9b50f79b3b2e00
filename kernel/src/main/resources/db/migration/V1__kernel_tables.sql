-- What every service needs before its own tables: tenants kept apart, messages out, messages in.

-- A row is visible only to its own tenant, also for the owner of the table. The kernel sets
-- makegood.tenant on every connection it hands out: a tenant, '*' for background work, or ''.
-- Each (select …) is worked out once a statement; and the planner, which takes a condition it cannot estimate for
-- one that hardly any row meets, takes the second for one that half of them do.
create function keep_tenants_apart(relation regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', relation);
  execute format('alter table %s force row level security', relation);
  execute format(
    'create policy tenants_never_meet on %s using (
       tenant = (select current_setting(''makegood.tenant'', true))
       or (select current_setting(''makegood.tenant'', true) = ''*''))',
    relation);
end
$$;

create table outbox (
  position bigint generated always as identity primary key,
  tenant text not null,
  topic text not null,
  message_key text not null,
  payload text not null
);

create function wake_outbox_relay() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', '');
  return null;
end
$$;

create trigger outbox_wakes_its_relay after insert on outbox
  for each statement execute function wake_outbox_relay();

create table inbox (
  consumer text not null,
  message_id text not null,
  tenant text not null,
  consumed_at timestamptz not null,
  primary key (consumer, message_id)
);
create index inbox_by_age on inbox using brin (consumed_at);

create table dead_letter (
  id uuid primary key,
  tenant text not null,
  consumer text not null,
  topic text not null,
  message_key text not null,
  payload text not null,
  reason text not null,
  failed_at timestamptz not null,
  replayed_at timestamptz
);
create index dead_letter_newest_first on dead_letter (tenant, failed_at desc, id desc);

create table idempotency_key (
  tenant text not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  location text,
  etag text,
  body text,
  created_at timestamptz not null,
  primary key (tenant, key)
);
create index idempotency_key_by_age on idempotency_key using brin (created_at);

select keep_tenants_apart('outbox');
select keep_tenants_apart('inbox');
select keep_tenants_apart('dead_letter');
select keep_tenants_apart('idempotency_key');
