-- What each account moved from one moment until before another: whole days (UTC) as they were added up when they were
-- sealed, and the pieces of days at both ends.
create function ledger_movement(owner text, since timestamptz, before timestamptz)
returns table (account text, currency text, debits numeric, credits numeric) language sql stable as $$
  with bounds as materialized (
    select head_end, greatest(date_trunc('day', before, 'UTC'), head_end) as tail_start
    from least(before, date_trunc('day', since - interval '1 microsecond', 'UTC') + interval '24 hours') as head_end),
  line as (
    select booked.account, booked.currency, booked.amount from ledger_line booked
    where booked.tenant = owner and booked.booked_at >= since and booked.booked_at < (select head_end from bounds)
    union all
    select booked.account, booked.currency, booked.amount from ledger_line booked
    where booked.tenant = owner and booked.booked_at >= (select tail_start from bounds) and booked.booked_at < before
    union all
    select booked.account, booked.currency, booked.amount
    from unsealed_transfer waiting join ledger_line booked using (tenant, transfer_id)
    where waiting.tenant = owner and booked.booked_at >= (select head_end from bounds)
      and booked.booked_at < (select tail_start from bounds))
  select piece.account, piece.currency, sum(piece.debits), sum(piece.credits) from (
    select daily.account, daily.currency, daily.debits, daily.credits from daily_movement daily, bounds
    where daily.tenant = owner and daily.day >= cast(head_end at time zone 'UTC' as date)
      and daily.day < cast(tail_start at time zone 'UTC' as date)
    union all
    select line.account, line.currency, greatest(line.amount, 0), greatest(-line.amount, 0) from line) as piece
  group by piece.account, piece.currency
$$;

create index transfer_correcting on transfer (tenant, booked_at) where corrects_since is not null;
