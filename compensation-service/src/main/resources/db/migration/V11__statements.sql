-- What providers and banks say they have moved, as they said it, and what of it is ours.

create table statement_setting (
  tenant text primary key,
  missing_after_days integer not null check (missing_after_days >= 0),
  window_days integer not null check (window_days >= 0),
  tolerances jsonb not null
);

-- One file that was imported.
create table statement (
  tenant text not null,
  id uuid not null,
  format text not null check (format in ('stripe', 'camt.053')),
  checksum text not null,
  imported_at timestamptz not null,
  imported_by text not null,
  added integer not null,
  known integer not null,
  refused integer not null,
  primary key (tenant, id),
  unique (tenant, checksum)
);
create index statement_newest_first on statement (tenant, imported_at desc, id desc);

-- How one account moved in a file. A provider's file says no balances.
create table statement_account (
  tenant text not null,
  statement_id uuid not null,
  number integer not null,
  account text not null,
  reference text,
  currency text not null,
  opening numeric,
  movement numeric not null,
  closing numeric,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  primary key (tenant, statement_id, number),
  check (opening + movement = closing)
);
create index statement_account_by_time on statement_account (tenant, closes_at);

create table statement_refused_line (
  tenant text not null,
  statement_id uuid not null,
  number integer not null,
  problem text not null,
  primary key (tenant, statement_id, number)
);

-- Amounts have the account's sign: what goes out is negative. The key is the provider's own name of the line. Whether a
-- line is expected to be ours says whether it is strange that it is of no payout.
create table statement_line (
  tenant text not null,
  id uuid not null,
  statement_id uuid not null,
  number integer not null,
  account text not null,
  key text not null,
  booked_at timestamptz not null,
  currency text not null,
  amount numeric not null,
  fee numeric not null,
  expected boolean not null,
  returned boolean not null,
  text text not null,
  refs text[] not null,
  payouts uuid[] not null,
  words text[] not null,
  state text not null check (state in ('open', 'matched', 'resolved', 'unrelated')),
  primary key (tenant, id),
  unique (tenant, account, key)
);
create index statement_line_of_statement on statement_line (tenant, statement_id, number, id);
create index statement_line_open on statement_line (tenant) where state = 'open';

-- What of a payout a line accounts for, with the line's sign; without a line what was written off. When what is
-- accounted for comes to the payout's amount, the payout is matched; money that came back and is paid again opens it.
create table statement_match (
  tenant text not null,
  id uuid not null,
  line_id uuid,
  payout_id uuid not null,
  amount numeric not null,
  matched_on text[] not null,
  matched_at timestamptz not null,
  run uuid not null,
  primary key (tenant, id),
  unique (tenant, line_id, payout_id)
);
create index statement_match_of_payout on statement_match (tenant, payout_id);
create index statement_match_of_run on statement_match (tenant, run, line_id);

-- What statements show of a payout in all: the sum of its matches, kept beside them because it is asked for so often.
create table statement_shown (
  tenant text not null,
  payout_id uuid not null,
  amount numeric not null,
  primary key (tenant, payout_id)
);

-- What a person has to look at. The subject is the line, or the payout that no line shows: each once, for good.
create table statement_exception (
  tenant text not null,
  id uuid not null,
  subject uuid not null,
  kind text not null check (kind in (
    'unknown', 'missing', 'amount-differs', 'duplicate', 'currency-differs', 'returned')),
  line_id uuid,
  payout_id uuid,
  since timestamptz not null,
  raised_at timestamptz not null,
  state text not null check (state in ('open', 'resolved')),
  resolution text,
  reason text,
  resolved_by text,
  resolved_at timestamptz,
  primary key (tenant, id),
  unique (tenant, subject),
  check ((state = 'open') = (resolved_at is null))
);
create index statement_exception_oldest_first on statement_exception (tenant, raised_at, id);
create index statement_exception_open on statement_exception (tenant) where state = 'open';
create index statement_exception_of_payout on statement_exception (tenant, payout_id);

create index if not exists payout_by_reference on payout (tenant, reference) where reference is not null;

-- A payout as a statement would show it. It is due there once it has been paid by a provider, and not into a wallet.
create view shown_payout with (security_invoker = true) as
  select payout.tenant, payout.id, payout.currency, payout.order_reference, payout.customer, payout.guarantee_code,
    payout.reference, payout.ended_at as settled_at, payout.state = 'settled' as settled,
    case payout.kind when 'payment' then -payout.amount else payout.amount end as amount,
    coalesce((select shown.amount from statement_shown shown
      where shown.tenant = payout.tenant and shown.payout_id = payout.id), 0) as matched
  from payout;

select keep_tenants_apart('statement_setting');
select keep_tenants_apart('statement');
select keep_tenants_apart('statement_account');
select keep_tenants_apart('statement_refused_line');
select keep_tenants_apart('statement_line');
select keep_tenants_apart('statement_match');
select keep_tenants_apart('statement_shown');
select keep_tenants_apart('statement_exception');

-- Which payouts an open line names, worked out anew with each run.
create table statement_candidate (
  tenant text not null,
  line_id uuid not null,
  payout_id uuid not null,
  named_on text not null,
  primary key (tenant, line_id, payout_id)
);
select keep_tenants_apart('statement_candidate');

-- The settled payouts that no line shows, by the words that a line might say of them; filled anew with each run.
create table statement_word (
  tenant text not null,
  word text not null,
  payout_id uuid not null,
  of_order boolean not null,
  currency text not null,
  amount numeric not null,
  settled_on timestamptz not null,
  primary key (tenant, word, payout_id, of_order)
);
select keep_tenants_apart('statement_word');

create view statement_claim with (security_invoker = true) as
  select c.tenant, c.line_id, c.payout_id, c.named_on, line.amount as line_amount, line.booked_at, line.number,
    line.currency, line.currency = payout.currency as same_currency, payout.settled, payout.amount,
    payout.amount - payout.matched as remaining,
    count(*) over (partition by c.tenant, c.line_id) as named
  from statement_candidate c
  join statement_line line on line.tenant = c.tenant and line.id = c.line_id and line.state = 'open'
  cross join lateral (
    select * from shown_payout where shown_payout.tenant = c.tenant and shown_payout.id = c.payout_id offset 0) payout;
