-- A month of payouts as compensation-service would have recorded them: in five guarantees, three currencies, four
-- carriers (one unknown) and six causes (one unknown); of 100 payouts 95 are settled, and a fifth of these in wallets.
-- Statements show nine of ten of the others. Ids rise with time, as real ones do.
create temp table made as
select i, tenant, at, 'order-' || i as order_reference, 'customer-' || i % 100000 as customer,
  cast(format('00000000-0001-7000-8000-%s', lpad(to_hex(i), 12, '0')) as uuid) as id,
  cast(format('00000000-0002-7000-8000-%s', lpad(to_hex(i), 12, '0')) as uuid) as entitlement,
  cast(format('00000000-0003-7000-8000-%s', lpad(to_hex(i), 12, '0')) as uuid) as promise,
  'guarantee-' || i % 5 as guarantee,
  (array['EUR', 'USD', 'JPY'])[1 + i % 3] as currency,
  case i % 3 when 2 then 100 * (1 + i % 37) else 5 + (i % 997) * 0.01 end as amount,
  case when i % 100 < 2 then 'recovery' else 'payment' end as kind,
  case when i % 100 < 95 then 'settled' when i % 100 < 97 then 'failed' when i % 100 = 97 then 'held'
    when i % 100 = 98 then 'rejected' else 'instructed' end as state,
  case when i % 100 in (97, 98) then null else at end as instructed_at,
  case when i % 100 in (97, 99) then null else at + interval '30 seconds' end as ended_at,
  i % 100 = 50 as goodwill,
  i % 10 < 2 as wallet,
  (array['ups', 'dhl', 'gls', null])[1 + i % 4] as carrier,
  (array['carrier-capacity', 'weather', 'address', 'merchant-late', 'customs', null])[1 + i % 6] as cause
from generate_series(1, cast(current_setting('reports.payouts') as integer)) as i
cross join (
  select current_setting('makegood.tenant') as tenant, cast(current_setting('reports.from') as timestamptz) as from_at,
    cast(current_setting('reports.until') as timestamptz) as until_at,
    cast(current_setting('reports.payouts') as integer) as payouts) as wanted
cross join lateral (select from_at + i * (until_at - from_at) / (payouts + 1) as at) as moment;

insert into entitlement (tenant, id, promise_id, award, number, verdict, order_reference, customer, guarantee_code,
  guarantee_version, remedy, form, currency, amount, change, instructed, difference, in_kind, trace, computed_at,
  carrier, cause)
select tenant, entitlement, promise, 'late', 1, 2, order_reference, customer, guarantee, 1, 'refund', 'refund', currency,
  greatest(change, 0), change, greatest(change, 0), change, '[]', '{}', at, carrier, cause
from made cross join lateral (select case kind when 'payment' then amount else -amount end as change) as owed
where not goodwill;

insert into payout (tenant, id, entitlement_id, promise_id, award, form, verdict, order_reference, customer,
  guarantee_code, guarantee_version, kind, remedy, currency, amount, explanation, created_at, instructed_at, holds,
  requested_by, state, attempts, ended_at, carrier, cause)
select tenant, id, case when not goodwill then entitlement end, promise, case when not goodwill then 'late' end,
  'refund', case when not goodwill then 2 end, order_reference, customer, guarantee, 1, kind, 'refund', currency, amount,
  'delivered a day late', at, instructed_at,
  case when instructed_at is null then jsonb '[{}]' else '[]' end, case when goodwill then 'grace' end, state,
  case when state in ('settled', 'failed') then 1 else 0 end, ended_at, carrier, cause
from made;

insert into payout_attempt (tenant, payout_id, number, ended_at, outcome, state, into_wallet)
select tenant, id, 1, ended_at, case state when 'failed' then 'refused' else state end, state, wallet
from made where state in ('settled', 'failed');

insert into account (tenant, name, currency)
select distinct tenant, name, currency
from made cross join unnest(array['compensation-expense', 'owed-to-customers', 'paid-out', 'customer-credit']) as name;

with booked as (
  insert into transfer (tenant, id, posting_id, idempotency_key, debit_account, credit_account, currency, amount,
    booked_at)
  select tenant, cast(format('00000000-000%s-7000-8000-%s', step.n, lpad(to_hex(i), 12, '0')) as uuid), id,
    step.purpose || id, step.debit, step.credit, currency, amount, step.booked_at
  from made cross join lateral (values
    (4, 'computed:', 'compensation-expense', 'owed-to-customers', at, true),
    (5, 'settled:', 'owed-to-customers', case when wallet then 'customer-credit' else 'paid-out' end, ended_at,
      state = 'settled')) as step (n, purpose, debit, credit, booked_at, happened)
  where step.happened
  returning tenant, id)
insert into unsealed_transfer (tenant, transfer_id) select tenant, id from booked;

insert into statement_shown (tenant, payout_id, amount)
select tenant, id, -amount from made where state = 'settled' and not wallet and i % 10 < 9;

insert into statement_exception (tenant, id, subject, kind, payout_id, since, raised_at, state)
select tenant, gen_random_uuid(), id, 'missing', id, at, at + interval '5 days', 'open'
from made where state = 'settled' and i % 100 = 9;

drop table made;
