-- Who may send events without a token of ours: a sender is known by the address it was given, of which only the hash is
-- kept, and by what it signs with. Hooks find a connection by the hash alone, and learn from it whose it is.
create table connection (
  tenant text not null,
  id uuid not null,
  adapter text not null,
  source text not null,
  zone text,
  token_hash bytea not null unique,
  secret text,
  previous_secret text,
  previous_until timestamptz,
  created_at timestamptz not null,
  primary key (tenant, id),
  check ((previous_secret is null) = (previous_until is null))
);
create index connection_newest_first on connection (tenant, created_at desc, id desc);

select keep_tenants_apart('connection');
