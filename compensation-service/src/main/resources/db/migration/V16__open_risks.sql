-- When a verdict was heard, when what it judges is due, and whether time alone will not change it any more. None of it is
-- known of verdicts that were heard before it was kept.
alter table verdict add column due_at timestamptz;
alter table verdict add column settled boolean;
alter table verdict add column heard_at timestamptz;

-- Due times at risk, or breached and not final: from when we heard of it until we heard of the next verdict.
create table open_risk (
  tenant text not null,
  promise_id uuid not null,
  number integer not null,
  objective text not null,
  occurrence text not null,
  re_promise integer not null,
  state text not null check (state in ('at-risk', 'breached')),
  due_at timestamptz,
  since_at timestamptz not null,
  until_at timestamptz not null default 'infinity',
  became text,
  primary key (tenant, promise_id, number)
);
create index open_risk_by_end on open_risk (tenant, until_at);

-- How much of what may come due is expected to, as a person has set it; the newest counts, and all are kept.
create table provision_rates (
  tenant text not null,
  revision integer not null,
  rates jsonb not null,
  reason text not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (tenant, revision)
);

select keep_tenants_apart('open_risk');
select keep_tenants_apart('provision_rates');
