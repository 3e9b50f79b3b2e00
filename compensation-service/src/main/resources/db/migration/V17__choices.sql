-- In which form a customer wants what is owed under an award: said once, and never changed.
create table choice (
  tenant text not null,
  promise_id uuid not null,
  award text not null,
  form text not null,
  payout_id uuid not null,
  chosen_by text not null,
  chosen_at timestamptz not null,
  primary key (tenant, promise_id, award)
);
create index payout_to_choose on payout (tenant, created_at, id)
  where state = 'held' and holds @> '[{"kind": "choice"}]';

select keep_tenants_apart('choice');
