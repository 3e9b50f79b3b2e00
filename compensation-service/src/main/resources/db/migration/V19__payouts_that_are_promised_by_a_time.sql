-- By when the terms promise that a payout is paid. Those near it are looked for among what is not paid yet.
alter table payout add column pay_by timestamptz;
create index payout_by_deadline on payout (tenant, pay_by, id)
  where pay_by is not null and state in ('held', 'instructed', 'failed');

-- Where a promise is to be kept; null of promises that were heard of before this was kept.
alter table promise add column zone text;
