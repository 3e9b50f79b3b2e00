-- Double entry as transfers: each takes one amount in one currency from one account to another, so that an
-- unbalanced entry cannot be written down.

create table account (
  tenant text not null,
  name text not null check (name in (
    'compensation-expense', 'goodwill-expense', 'owed-to-customers', 'recoverable-from-customers', 'paid-out')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (tenant, name, currency)
);

create table transfer (
  tenant text not null,
  id uuid not null,
  posting_id uuid not null,
  idempotency_key text not null,
  debit_account text not null,
  credit_account text not null,
  currency text not null,
  amount numeric not null check (amount > 0 and amount < 'infinity'),
  booked_at timestamptz not null,
  primary key (tenant, id),
  unique (tenant, idempotency_key),
  foreign key (tenant, debit_account, currency) references account (tenant, name, currency),
  foreign key (tenant, credit_account, currency) references account (tenant, name, currency),
  check (debit_account <> credit_account)
);
create index transfer_by_time on transfer (tenant, booked_at, id);

create view ledger_line with (security_invoker = true) as
  select tenant, id as transfer_id, posting_id, debit_account as account, currency, amount, booked_at from transfer
  union all
  select tenant, id, posting_id, credit_account, currency, -amount, booked_at from transfer;

create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;

create trigger transfers_stay before update or delete or truncate on transfer
  for each statement execute function refuse_to_rewrite_history();
create trigger accounts_stay before update or delete or truncate on account
  for each statement execute function refuse_to_rewrite_history();

select keep_tenants_apart('account');
select keep_tenants_apart('transfer');
