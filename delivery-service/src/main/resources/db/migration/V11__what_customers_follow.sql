-- A customer's way to the order without a login. The token itself is kept nowhere.
create table tracking_link (
  tenant text not null,
  id uuid not null,
  order_reference text not null,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant, id)
);
create index tracking_link_of_order on tracking_link (tenant, order_reference, created_at desc, id desc);

-- Our own copy of what the other services tell of an order: the last word on each promise, offer, verdict, entitlement
-- and payout, whatever the order in which the words came.
create table last_word (
  tenant text not null,
  order_reference text not null,
  key text not null,
  number bigint not null,
  said jsonb not null,
  primary key (tenant, order_reference, key)
);
comment on column last_word.number is 'of two words on one thing the higher stands';

create table guarantee_name (
  tenant text not null,
  code text not null,
  version integer not null,
  name text not null,
  abouts jsonb not null,
  primary key (tenant, code, version)
);
comment on column guarantee_name.abouts is 'what its objectives and exclusions are called, by id';

-- The orders that somebody looks at right now, one row for each stream. Nothing is lost with them: browsers come back.
create unlogged table tracking_watch (
  id uuid primary key,
  tenant text not null,
  order_reference text not null,
  link uuid not null,
  seen_at timestamptz not null
);
create index tracking_watch_of_order on tracking_watch (tenant, order_reference);
create index tracking_watch_of_link on tracking_watch (tenant, link);

select keep_tenants_apart('tracking_link');
select keep_tenants_apart('last_word');
select keep_tenants_apart('guarantee_name');
select keep_tenants_apart('tracking_watch');

-- Tells every replica which of the watched orders changed, when the change commits. Orders that nobody watches cost one
-- look at a table that is as good as empty.
create function tell_watchers() returns trigger language plpgsql as $$
begin
  if exists (select from tracking_watch) then
    execute format(
      'select pg_notify(''tracking'', tenant || ''|'' || order_reference)
       from (select distinct tenant, %I as order_reference from changed) as change
       where exists (
         select from tracking_watch watch
         where watch.tenant = change.tenant and watch.order_reference = change.order_reference)',
      tg_argv[0]);
  end if;
  return null;
end
$$;

create trigger new_events_are_told after insert on fulfilment_event
  referencing new table as changed for each statement execute function tell_watchers('matched_order');
create trigger matched_events_are_told after update on fulfilment_event
  referencing new table as changed for each statement execute function tell_watchers('matched_order');
create trigger new_words_are_told after insert on last_word
  referencing new table as changed for each statement execute function tell_watchers('order_reference');
create trigger later_words_are_told after update on last_word
  referencing new table as changed for each statement execute function tell_watchers('order_reference');
create trigger revoked_links_are_told after update on tracking_link
  referencing new table as changed for each statement execute function tell_watchers('order_reference');
