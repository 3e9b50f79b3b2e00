-- Files of events, sent as streams. What became of lines is stored in the transaction that does it, so that a stream
-- that breaks off anywhere can go on from there.
create table event_import (
  tenant text not null,
  id uuid not null,
  name text,
  format text not null,
  dry_run boolean not null,
  source text,
  zone text,
  columns jsonb not null,
  delimiter text,
  header bytea,
  ended text,
  problem text,
  lines_done bigint not null default 0,
  recorded bigint not null default 0,
  known bigint not null default 0,
  refused bigint not null default 0,
  bytes bigint not null default 0,
  created_at timestamptz not null,
  started_at timestamptz,
  updated_at timestamptz not null,
  primary key (tenant, id)
);
create index event_import_newest_first on event_import (tenant, created_at desc, id desc);

comment on column event_import.header is 'the first line of a CSV file, byte for byte';
comment on column event_import.ended is 'how the last stream ended, if nothing broke it off: finished or failed';
comment on column event_import.problem is 'why it failed: a problem document, in ASCII';

-- A row for each chunk of a thousand lines and a letter for each line: a result per line costs a byte.
create table import_chunk (
  tenant text not null,
  import_id uuid not null,
  first_line bigint not null,
  marks text not null,
  primary key (tenant, import_id, first_line),
  foreign key (tenant, import_id) references event_import (tenant, id) on delete cascade
);

create table refused_line (
  tenant text not null,
  import_id uuid not null,
  line bigint not null,
  content bytea not null,
  problem text not null,
  primary key (tenant, import_id, line),
  foreign key (tenant, import_id) references event_import (tenant, id) on delete cascade
);

select keep_tenants_apart('event_import');
select keep_tenants_apart('import_chunk');
select keep_tenants_apart('refused_line');
