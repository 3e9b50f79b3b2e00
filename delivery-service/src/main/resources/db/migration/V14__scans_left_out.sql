-- Scans that nobody can say the time of. They are no events, and are not lost either: people look after them.
create table left_out_scan (
  tenant text not null,
  source text not null,
  id text not null,
  key uuid not null,
  adapter text not null,
  parcel text not null,
  carrier_code text not null,
  pointer text not null,
  code text not null,
  value text,
  rule text not null,
  evidence uuid not null,
  left_out_at timestamptz not null,
  primary key (tenant, source, id)
);
create index left_out_scan_newest_first on left_out_scan (tenant, left_out_at desc, key desc);
comment on column left_out_scan.id is 'that of the event which it would be';
comment on column left_out_scan.code is 'of why it was left out';

select keep_tenants_apart('left_out_scan');
