-- In which zone a tenant's months begin and end. Set once.
create table finance_zone (
  tenant text primary key,
  zone text not null,
  set_by text not null,
  set_at timestamptz not null
);

-- Up to when a tenant's books are shut. It only ever grows.
create table shut_books (
  tenant text primary key,
  until_at timestamptz not null
);

create table closed_month (
  tenant text not null,
  month date not null check (extract(day from month) = 1),
  zone text not null,
  until_at timestamptz not null,
  closed_at timestamptz not null,
  closed_by text not null,
  accepted text,
  questions jsonb not null,
  seal_number bigint not null,
  seal_hash bytea not null,
  primary key (tenant, month)
);
create trigger closed_months_stay before update or delete or truncate on closed_month
  for each statement execute function refuse_to_rewrite_history();

-- The report of a closed month as it was.
create table closed_report (
  tenant text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  report jsonb not null,
  primary key (tenant, from_at, until_at)
);
create trigger closed_reports_stay before update or delete or truncate on closed_report
  for each statement execute function refuse_to_rewrite_history();

-- Whoever books holds the tenant's books in common with others until the transaction ends; whoever shuts them waits
-- until they are held by nobody, and until that is committed nobody books. So nothing can be under way into a month
-- that is shut. The second query begins after the wait, and sees what was shut meanwhile.
create function refuse_what_is_shut() returns trigger language plpgsql as $$
declare
  refused record;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('books|' || tenant, 0))
  from (select distinct tenant from added order by tenant) as booking;
  execute format(
    'select shut.tenant, shut.until_at, min(added.%1$I) as at from added join shut_books shut using (tenant)
     where added.%1$I < shut.until_at group by shut.tenant, shut.until_at limit 1', tg_argv[0]) into refused;
  if refused is not null then
    raise exception 'the books of % are shut up to %: nothing is added to % at %',
      refused.tenant, refused.until_at, tg_table_name, refused.at;
  end if;
  return null;
end
$$;

create trigger no_transfer_in_what_is_shut after insert on transfer
  referencing new table as added for each statement execute function refuse_what_is_shut('booked_at');
create trigger no_entitlement_in_what_is_shut after insert on entitlement
  referencing new table as added for each statement execute function refuse_what_is_shut('computed_at');
create trigger no_payout_in_what_is_shut after insert on payout
  referencing new table as added for each statement execute function refuse_what_is_shut('instructed_at');
create trigger no_attempt_in_what_is_shut after insert on payout_attempt
  referencing new table as added for each statement execute function refuse_what_is_shut('ended_at');

-- Which entitlement this one takes the place of, and when the first in that row was computed.
alter table entitlement add column corrects uuid;
alter table entitlement add column corrects_since timestamptz;

create index payout_failed on payout (tenant, instructed_at) where state = 'failed';

select keep_tenants_apart('finance_zone');
select keep_tenants_apart('shut_books');
select keep_tenants_apart('closed_month');
select keep_tenants_apart('closed_report');
