-- Why something is owed, as the newest breaches say: the carrier, where a carrier is responsible, and the cause. Null
-- where nothing says so, and for what was owed before this was kept.
alter table verdict add column carrier text;
alter table entitlement add column carrier text, add column cause text;
alter table payout add column carrier text, add column cause text;

-- What is claimed from others is not owed to customers. What went into a wallet or a coupon is shown by no statement.
alter table entitlement add column owed_to_us boolean not null default false;
alter table payout_attempt add column into_wallet boolean not null default false;

select set_config('makegood.tenant', '*', true);
update entitlement set owed_to_us = true
where exists (
  select from claim
  where claim.tenant = entitlement.tenant and claim.promise_id = entitlement.promise_id
    and claim.award = entitlement.award);
update payout_attempt attempt set into_wallet = true
from transfer
where transfer.tenant = attempt.tenant and transfer.idempotency_key = 'settled:' || attempt.payout_id
  and 'customer-credit' in (transfer.debit_account, transfer.credit_account) and attempt.state = 'settled';

-- What each record adds to each figure of the report, and when. All that is summed is here, and nothing else. (With
-- offset 0 each record is found by index.)
create view figure_part with (security_invoker = true) as
  select tenant, computed_at as at, guarantee_code, currency, carrier, cause, part.figure, part.n, part.amount,
    'entitlement' as record, id, order_reference, customer, cast(null as text) as reference
  from entitlement cross join lateral (values
    ('computed', 1, change, true),
    ('goodwill', 1, difference - change, difference <> change),
    ('rejected', 0, -lapsed, lapsed <> 0)) as part (figure, n, amount, holds)
  where not owed_to_us and part.holds
  union all
  select tenant, created_at, guarantee_code, currency, carrier, cause, part.figure, 1, amount, 'payout', id,
    order_reference, customer, reference
  from payout cross join lateral (values
    ('goodwill', entitlement_id is null),
    ('held', instructed_at is distinct from created_at)) as part (figure, holds)
  where part.holds
  union all
  select tenant, instructed_at, guarantee_code, currency, carrier, cause, part.figure, part.n, part.n * amount,
    'payout', id, order_reference, customer, reference
  from payout cross join lateral (values
    (kind || ' approved', 1, instructed_at is not null),
    ('held', -1, instructed_at <> created_at)) as part (figure, n, holds)
  where part.holds
  union all
  select tenant, ended_at, guarantee_code, currency, carrier, cause, part.figure, part.n, part.n * amount,
    'payout', id, order_reference, customer, reference
  from payout cross join lateral (values (state, 1), ('held', -1)) as part (figure, n)
  where state in ('rejected', 'withdrawn')
  union all
  select attempt.tenant, attempt.ended_at, guarantee_code, currency, carrier, cause,
    kind || ' ' || case part.figure when 'placed' then case
      when (
        select abs(shown.amount) = of_payout.amount from statement_shown shown
        where shown.tenant = attempt.tenant and shown.payout_id = attempt.payout_id)
      then case when exists (
        select from statement_exception noted
        where noted.tenant = attempt.tenant and noted.payout_id = attempt.payout_id and resolution = 'write-off'
          and kind in ('missing', 'amount-differs', 'currency-differs')) then 'written-off' else 'matched' end
      when attempt.into_wallet then 'in-wallet'
      else (
        select case
          when bool_or(state = 'open' and kind = 'missing') then 'missing'
          when bool_or(state = 'open' and kind in ('amount-differs', 'currency-differs')) then 'differing'
          when bool_or(state = 'resolved' and resolution not in ('matched', 'shown', 'paid-again')) then 'set-aside'
          else 'awaited' end
        from statement_exception noted
        where noted.tenant = attempt.tenant and noted.payout_id = attempt.payout_id) end
    else part.figure end,
    part.n, part.n * amount, 'payout', attempt.payout_id, order_reference, customer, of_payout.reference
  from payout_attempt attempt
  cross join lateral (
    select * from payout where payout.tenant = attempt.tenant and payout.id = attempt.payout_id offset 0) of_payout
  cross join lateral (values
    ('instructed', 1, attempt.number = 1),
    ('retried', 1, attempt.number > 1 and attempt.outcome <> 'returned' and exists (
      select from payout_attempt earlier
      where earlier.tenant = attempt.tenant and earlier.payout_id = attempt.payout_id
        and earlier.number = attempt.number - 1 and earlier.state = 'failed')),
    ('settled', -1, attempt.outcome = 'returned'),
    (attempt.state, 1, attempt.state <> 'instructed'),
    ('placed', 1, attempt.state = 'settled' and of_payout.amount > 0)) as part (figure, n, holds)
  where part.holds;

-- The days (UTC) whose figures are kept, or soon will be: all is watched first that is added to the day. Whoever began
-- before watched_since may not know of it, so nothing is kept until all of them are done.
create table kept_day (
  tenant text not null,
  day date not null,
  watched_since xid8,
  kept boolean not null default false,
  primary key (tenant, day)
);
create index kept_day_to_do on kept_day (tenant, day) where not kept;

-- Days to which something was added afterwards. Until it is counted too, what is kept of them says nothing. Whoever adds
-- it never waits for whoever counts it.
create table changed_day (
  tenant text not null,
  day date not null,
  place bigint generated always as identity,
  primary key (tenant, day, place)
);

-- What is kept: of each hour of the day, 0 to 23, and of all of it, which is hour -1.
create table kept_figure (
  tenant text not null,
  day date not null,
  hour integer not null check (hour between -1 and 23),
  guarantee_code text not null,
  currency text not null,
  carrier text,
  cause text,
  figure text not null,
  n bigint not null,
  amount numeric not null
);
create index kept_figure_by_time on kept_figure (tenant, day, hour);

select keep_tenants_apart('kept_day');
select keep_tenants_apart('changed_day');
select keep_tenants_apart('kept_figure');

-- Rows count on the days of the moments they name. (The statements are written out, so that they are planned once.)
create function note_days_of_entitlements() returns trigger language plpgsql as $$
begin
  insert into changed_day (tenant, day)
  select tenant, day
  from (select distinct tenant, cast(computed_at at time zone 'UTC' as date) as day from added) as touched
  join kept_day using (tenant, day);
  return null;
end
$$;
create trigger entitlements_note_their_days after insert on entitlement
  referencing new table as added for each statement execute function note_days_of_entitlements();

create function note_days_of_payouts() returns trigger language plpgsql as $$
begin
  insert into changed_day (tenant, day)
  select tenant, day
  from (
    select distinct tenant, cast(moment at time zone 'UTC' as date) as day
    from added cross join lateral unnest(array[created_at, instructed_at, ended_at]) as moment) as touched
  join kept_day using (tenant, day);
  return null;
end
$$;
create trigger payouts_note_their_days after insert on payout
  referencing new table as added for each statement execute function note_days_of_payouts();

create function note_days_of_attempts() returns trigger language plpgsql as $$
begin
  insert into changed_day (tenant, day)
  select tenant, day
  from (select distinct tenant, cast(ended_at at time zone 'UTC' as date) as day from added) as touched
  join kept_day using (tenant, day);
  return null;
end
$$;
create trigger attempts_note_their_days after insert on payout_attempt
  referencing new table as added for each statement execute function note_days_of_attempts();

-- A payout that waited is decided.
create function note_days_of_decision() returns trigger language plpgsql as $$
begin
  insert into changed_day (tenant, day)
  select tenant, day from kept_day
  where tenant = new.tenant and day = cast(coalesce(new.instructed_at, new.ended_at) at time zone 'UTC' as date);
  return null;
end
$$;

create trigger decisions_note_their_days after update on payout
  for each row when (old.state = 'held' and new.state <> 'held') execute function note_days_of_decision();

-- What statements show of a payout moves it to another place on the day on which it was settled.
create function note_days_of_settlement() returns trigger language plpgsql as $$
begin
  insert into changed_day (tenant, day)
  select tenant, day
  from (
    select distinct tenant, cast(ended_at at time zone 'UTC' as date) as day
    from added join payout_attempt using (tenant, payout_id)
    where payout_attempt.state = 'settled') as touched
  join kept_day using (tenant, day);
  return null;
end
$$;

create trigger shown_payouts_note_their_days after insert on statement_shown
  referencing new table as added for each statement execute function note_days_of_settlement();
create trigger shown_payouts_note_their_days_again after update on statement_shown
  referencing new table as added for each statement execute function note_days_of_settlement();
create trigger exceptions_note_their_days after insert on statement_exception
  referencing new table as added for each statement execute function note_days_of_settlement();
create trigger exceptions_note_their_days_again after update on statement_exception
  referencing new table as added for each statement execute function note_days_of_settlement();
