-- Each transfer is sealed a moment after it is booked: it gets a number, and a hash over its own content and the hash
-- before it. Whoever notes one hash can tell later whether anything up to there was changed, taken away or put in.

-- What a transfer corrects: the posting before it, and when the first in that row was booked.
alter table transfer add column corrects uuid;
alter table transfer add column corrects_since timestamptz;
alter table transfer add constraint transfer_corrects_check check ((corrects is null) = (corrects_since is null));

create or replace view ledger_line with (security_invoker = true) as
  select tenant, id as transfer_id, posting_id, debit_account as account, currency, amount, booked_at, corrects_since
  from transfer
  union all
  select tenant, id, posting_id, credit_account, currency, -amount, booked_at, corrects_since from transfer;

-- The transfers still to be sealed, narrow and short: a row comes with its transfer and leaves when that is sealed.
create table unsealed_transfer (
  tenant text not null,
  transfer_id uuid not null,
  primary key (tenant, transfer_id)
);

create table ledger_seal (
  tenant text not null,
  number bigint not null check (number > 0),
  transfer_id uuid not null,
  hash bytea not null check (length(hash) = 32),
  primary key (tenant, number),
  unique (tenant, transfer_id)
);
create trigger seals_stay before update or delete or truncate on ledger_seal
  for each statement execute function refuse_to_rewrite_history();

-- What each account moved on each day (UTC), of all that is sealed: a balance at any time is a sum over days and a
-- piece of one day. It repeats what the transfers say; verifying compares the two.
create table daily_movement (
  tenant text not null,
  account text not null,
  currency text not null,
  day date not null,
  debits numeric not null,
  credits numeric not null,
  primary key (tenant, account, currency, day)
);

-- What each account holds of all that was booked before a moment: debits less credits.
create function ledger_balance(owner text, before timestamptz)
returns table (account text, currency text, balance numeric) language sql stable as $$
  select piece.account, piece.currency, sum(piece.amount) from (
    select daily.account, daily.currency, daily.debits - daily.credits as amount from daily_movement daily
    where daily.tenant = owner and daily.day < cast(before at time zone 'UTC' as date)
    union all
    select line.account, line.currency, line.amount from ledger_line line
    where line.tenant = owner and line.booked_at >= date_trunc('day', before, 'UTC') and line.booked_at < before
    union all
    select line.account, line.currency, line.amount
    from unsealed_transfer waiting join ledger_line line using (tenant, transfer_id)
    where waiting.tenant = owner and line.booked_at < date_trunc('day', before, 'UTC')) as piece
  group by piece.account, piece.currency
$$;

-- A transfer as it is sealed. The key is the only part that can hold anything, and comes last.
create function ledger_time(at timestamptz) returns text language sql stable as $$
  select coalesce(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '')
$$;

create function ledger_text(t transfer) returns text language sql stable as $$
  select concat_ws('|', t.tenant, t.id, t.posting_id, t.debit_account, t.credit_account, t.currency, t.amount,
    ledger_time(t.booked_at), coalesce(cast(t.corrects as text), ''), ledger_time(t.corrects_since),
    t.idempotency_key)
$$;

-- The hashes of a row of transfers, one after the other, as a window function: head is the hash before the first.
create function ledger_next_hash(chain bytea, head bytea, content text) returns bytea language sql immutable as $$
  select sha256(coalesce(chain, head) || convert_to(content, 'UTF8'))
$$;
create aggregate ledger_hash (head bytea, content text) (sfunc = ledger_next_hash, stype = bytea);

select keep_tenants_apart('unsealed_transfer');
select keep_tenants_apart('ledger_seal');
select keep_tenants_apart('daily_movement');

-- What was booked before there was a chain is its beginning.
select set_config('makegood.tenant', '*', true);
insert into unsealed_transfer (tenant, transfer_id) select tenant, id from transfer;
