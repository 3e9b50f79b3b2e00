-- Since when what a verdict judges counts as missed; windows in which we may ask for it are counted from then.
alter table verdict add column missed_at timestamptz;

-- Whoever owes us something when they break their own promises to us, as a carrier does by its money-back guarantee.
create table recourse_party (
  tenant text not null,
  party text not null,
  name text not null,
  role text,
  file_within text,
  address text,
  revision integer not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (tenant, party)
);

-- What is owed under one of these guarantees is owed to us, by one party, and never paid to a customer.
create table recourse_guarantee (
  tenant text not null,
  code text not null,
  party text not null,
  primary key (tenant, code),
  foreign key (tenant, party) references recourse_party (tenant, party)
);

-- Who is responsible for what is owed under an award, as its newest breaches say; null while nobody is named.
create table responsibility (
  tenant text not null,
  promise_id uuid not null,
  award text not null,
  entitlement_id uuid not null,
  party text,
  reason text,
  primary key (tenant, promise_id, award)
);

create table claim (
  tenant text not null,
  id uuid not null,
  promise_id uuid not null,
  award text not null,
  party text not null,
  order_reference text not null,
  tracking text[] not null,
  customer text not null,
  guarantee_code text not null,
  guarantee_version integer not null,
  entitlement_id uuid not null,
  entitlement_number integer not null,
  happened text not null,
  explanation text not null,
  missed_at timestamptz,
  file_by timestamptz,
  currency text not null,
  amount numeric not null check (amount >= 0),
  filed numeric not null check (filed >= 0),
  accepted numeric not null check (accepted >= 0),
  credited numeric not null check (credited between 0 and accepted),
  state text not null check (state in (
    'open', 'filed', 'accepted', 'declined', 'credited', 'expired', 'withdrawn')),
  file_id uuid,
  reference text,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  steps integer not null,
  primary key (tenant, promise_id, award),
  unique (tenant, id)
);
create index claim_by_time on claim (tenant, opened_at, id);
create index claim_of_order on claim (tenant, order_reference);
create index claim_of_party on claim (tenant, party, state);
create index claim_by_window on claim (tenant, file_by, id) where state = 'open';
create index claim_expiring on claim (file_by) where state = 'open';

-- Every change of a claim, with what it changed; the figures of a claim are the sums of its steps.
create table claim_step (
  tenant text not null,
  claim_id uuid not null,
  number integer not null,
  party text not null,
  currency text not null,
  did text not null,
  state text not null,
  amount numeric not null,
  filed_change numeric not null,
  accepted_change numeric not null,
  credited_change numeric not null,
  expired_change numeric not null,
  done_by text not null,
  because text not null,
  reference text,
  at timestamptz not null,
  primary key (tenant, claim_id, number)
);
create index claim_step_by_time on claim_step (tenant, at);

create function refuse_to_change_claim_steps() returns trigger language plpgsql as $$
begin
  raise exception 'the history of claims is append-only: % is refused', tg_op;
end
$$;

create trigger claim_steps_stay before update or delete or truncate on claim_step
  for each statement execute function refuse_to_change_claim_steps();

create table claim_file (
  tenant text not null,
  id uuid not null,
  party text not null,
  claims integer not null,
  content text not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (tenant, id)
);
create index claim_file_by_time on claim_file (tenant, made_at, id);

-- What a party says it has paid us, once by its own reference.
create table party_credit (
  tenant text not null,
  id uuid not null,
  party text not null,
  reference text not null,
  credited_on date not null,
  told_by text not null,
  told_at timestamptz not null,
  primary key (tenant, id),
  unique (tenant, party, reference)
);

create table party_credit_line (
  tenant text not null,
  credit_id uuid not null,
  number integer not null,
  named_claim uuid,
  named_order text,
  named_tracking text,
  currency text not null,
  amount numeric not null,
  claim_id uuid,
  result text not null,
  primary key (tenant, credit_id, number)
);

-- What customers were paid, and who answers for it: the party that facts name, or where they name a role only, such as
-- "carrier", the one party in that role that promised us something for the same order.
create view recourse_cost with (security_invoker = true) as
  select payout.tenant, payout.id, payout.order_reference, payout.promise_id, payout.award, payout.guarantee_code,
    payout.kind, payout.currency, payout.amount, payout.ended_at as settled_at,
    case when payout.kind = 'payment' then payout.amount else -payout.amount end as cost,
    coalesce(sole.party, responsibility.party) as party, responsibility.reason
  from payout
  left join responsibility using (tenant, promise_id, award)
  left join (
    select promise.tenant, promise.order_reference, recourse_party.role, min(recourse_party.party) as party
    from promise
    join recourse_guarantee on recourse_guarantee.tenant = promise.tenant
      and recourse_guarantee.code = promise.guarantee_code
    join recourse_party on recourse_party.tenant = recourse_guarantee.tenant
      and recourse_party.party = recourse_guarantee.party
    where recourse_party.role is not null
    group by promise.tenant, promise.order_reference, recourse_party.role
    having count(distinct recourse_party.party) = 1) sole
    on sole.tenant = payout.tenant and sole.order_reference = payout.order_reference
      and sole.role = responsibility.party
  where payout.state = 'settled';

select keep_tenants_apart('recourse_party');
select keep_tenants_apart('recourse_guarantee');
select keep_tenants_apart('responsibility');
select keep_tenants_apart('claim');
select keep_tenants_apart('claim_step');
select keep_tenants_apart('claim_file');
select keep_tenants_apart('party_credit');
select keep_tenants_apart('party_credit_line');
