-- Coupons that customers were given, each by one payout. What a payout gave and was not owed after all makes it worth
-- less; void is worth nothing.
create table coupon (
  tenant text not null,
  id uuid not null,
  code text not null,
  customer text not null,
  order_reference text not null,
  promise_id uuid not null,
  award text,
  currency text not null,
  value numeric not null check (value >= 0),
  issued_at timestamptz not null,
  expires_at timestamptz,
  state text not null check (state in ('open', 'redeemed', 'expired', 'void')),
  ended_at timestamptz,
  redeemed_for text,
  primary key (tenant, id),
  unique (tenant, code),
  check ((state = 'open') = (ended_at is null)),
  check ((state = 'redeemed') = (redeemed_for is not null)),
  check ((state = 'void') = (value = 0))
);
create index coupon_by_time on coupon (tenant, issued_at, id);
create index coupon_of_award on coupon (tenant, promise_id, award) where state = 'open';
create index coupon_expiring on coupon (expires_at) where state = 'open' and expires_at is not null;

select keep_tenants_apart('coupon');

alter table payment_provider drop constraint payment_provider_kind_check;
alter table payment_provider add constraint payment_provider_kind_check
  check (kind in ('webhook', 'stripe', 'pain', 'wallet', 'coupons'));

-- What is no money, such as a replacement or an apology, is a payout of its own, of nothing.
alter table payout add in_kind jsonb not null default '[]';
alter table payout drop constraint payout_amount_check;
alter table payout add constraint payout_amount check (amount > 0 and in_kind = '[]' or amount = 0 and in_kind <> '[]');
alter table payout drop constraint payout_tenant_entitlement_id_key;
create unique index payout_of_entitlement on payout (tenant, entitlement_id, (in_kind = '[]'));

-- What one point is worth, where points are counted.
alter table payout add worth numeric;
alter table entitlement add worth numeric;
