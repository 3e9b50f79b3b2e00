-- The calendars that terms name are pinned when they are published: a later change of hours changes no promise.
create table guarantee_version (
  tenant text not null,
  code text not null,
  version integer not null,
  name text not null,
  status text not null check (status in ('draft', 'published', 'suspended', 'retired')),
  effective_from timestamptz not null,
  effective_until timestamptz check (effective_until > effective_from),
  terms jsonb not null,
  calendars jsonb not null,
  created_at timestamptz not null,
  published_at timestamptz,
  revision bigint not null,
  primary key (tenant, code, version)
);
create index guarantee_version_newest_first on guarantee_version (tenant, created_at desc);
select keep_tenants_apart('guarantee_version');

-- What was published was promised to people: only its standing may change, and never back to a draft.
create function keep_what_was_published() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.status = 'draft'
    or (new.tenant, new.code, new.version, new.name, new.terms, new.calendars, new.effective_from, new.effective_until,
       new.published_at, new.created_at)
      is distinct from
      (old.tenant, old.code, old.version, old.name, old.terms, old.calendars, old.effective_from, old.effective_until,
       old.published_at, old.created_at)
  then
    raise exception 'version % of guarantee % is published and never changes', old.version, old.code
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;

create trigger published_versions_never_change before update or delete on guarantee_version
  for each row when (old.status <> 'draft') execute function keep_what_was_published();
