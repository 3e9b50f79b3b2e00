-- Files that finance asked for: what is in them, how far the writing is, and their content in pieces that any replica
-- can serve. Who holds the lease writes; the number of the attempt is the fence: whoever lost the lease writes nothing.

create table export (
  tenant text not null,
  id uuid not null,
  kind text not null check (kind in ('payouts', 'entitlements', 'ledger-entries', 'reconciliation')),
  format text not null check (format in ('csv', 'xlsx', 'pdf', 'jsonl')),
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  guarantee text,
  currency text,
  language text,
  zone text not null,
  schema_version integer not null,
  requested_by text not null,
  requested_at timestamptz not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
  attempts integer not null default 0,
  due_at timestamptz,
  as_of timestamptz,
  row_count bigint not null default 0,
  bytes bigint not null default 0,
  sha256 text,
  ended_at timestamptz,
  expires_at timestamptz,
  reason text,
  primary key (tenant, id),
  check ((state in ('done', 'failed')) = (due_at is null)),
  check ((state in ('done', 'failed')) = (ended_at is not null)),
  check ((state = 'done') = (sha256 is not null))
);
create index export_newest_first on export (tenant, requested_at desc, id desc);
create index export_due on export (due_at) where due_at is not null;

create table export_chunk (
  tenant text not null,
  export_id uuid not null,
  number integer not null,
  bytes bytea not null,
  primary key (tenant, export_id, number),
  foreign key (tenant, export_id) references export (tenant, id) on delete cascade
);
-- It is compressed already, or leaves soon.
alter table export_chunk alter column bytes set storage external;

select keep_tenants_apart('export');
select keep_tenants_apart('export_chunk');
