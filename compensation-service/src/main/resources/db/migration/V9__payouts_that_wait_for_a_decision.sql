-- A payout is born held or instructed. Held, it waits until all its reasons are gone; or it is rejected, or withdrawn
-- because the facts changed before it went out.
select set_config('makegood.tenant', '*', true);
alter table payout add column created_at timestamptz;
update payout set created_at = instructed_at;
alter table payout
  alter column created_at set not null,
  alter column instructed_at drop not null,
  add column holds jsonb not null default '[]',
  add column replaced_by uuid,
  drop constraint payout_state_check,
  drop constraint payout_check,
  add constraint payout_state_check
    check (state in ('held', 'rejected', 'withdrawn', 'instructed', 'settled', 'failed')),
  add constraint payout_ended check ((state in ('held', 'instructed')) = (ended_at is null)),
  add constraint payout_instructed check ((state in ('held', 'rejected', 'withdrawn')) = (instructed_at is null)),
  add constraint payout_held check (state <> 'held' or holds <> '[]');

drop index payout_by_order;
create index payout_by_order on payout (tenant, order_reference, created_at, id);
create index payout_by_creation on payout (tenant, created_at, id);
create index payout_held on payout (tenant, created_at, id) where state = 'held';
create index payout_declined on payout (tenant, ended_at) where state in ('rejected', 'withdrawn');

-- What of earlier rejections no longer counts, because it is not even owed any more; negative when it counts again.
alter table entitlement add column lapsed numeric not null default 0;

-- The first answer to each payout counts in its period, too, even if it was none.
drop index payout_attempt_by_end;
create index payout_attempt_by_end on payout_attempt (tenant, ended_at);

-- Who asked for a payout that does not follow from an entitlement.
alter table payout add column requested_by text;

-- Every policy a tenant ever had; the newest counts.
create table approval_policy (
  tenant text not null,
  revision integer not null,
  policy jsonb not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (tenant, revision)
);

-- What people decided on payouts that waited, and which reasons to wait that answered.
create table payout_decision (
  tenant text not null,
  payout_id uuid not null,
  place bigint generated always as identity,
  kind text not null check (kind in ('approved', 'rejected')),
  person text not null,
  reason text,
  holds jsonb not null,
  decided_at timestamptz not null,
  primary key (tenant, payout_id, place),
  check (kind = 'approved' or reason is not null)
);

select keep_tenants_apart('approval_policy');
select keep_tenants_apart('payout_decision');

-- Goodwill follows from no entitlement: a person gives it, within what that person may give in a month.
alter table payout
  alter column entitlement_id drop not null,
  alter column award drop not null,
  alter column verdict drop not null,
  add constraint payout_origin check (
    (entitlement_id is null) = (requested_by is not null)
    and (entitlement_id is null) = (award is null) and (entitlement_id is null) = (verdict is null));
create index payout_goodwill on payout (tenant, requested_by, created_at) where requested_by is not null;
create index promise_of_order on promise (tenant, order_reference);

-- Whom payments were for: the customer, or what a fact of the promise says, as far as a policy watches it.
create table watched_payout (
  tenant text not null,
  per text not null,
  key text not null,
  at timestamptz not null,
  payout_id uuid not null,
  promise_id uuid not null,
  currency text not null,
  amount numeric not null,
  primary key (tenant, per, key, at, payout_id)
);
select keep_tenants_apart('watched_payout');

-- When a reason to wait goes by itself.
alter table payout add column held_until timestamptz;
create index payout_held_until on payout (held_until) where state = 'held' and held_until is not null;
