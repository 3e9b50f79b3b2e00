create table verdict (
  tenant text not null,
  promise_id uuid not null,
  number integer not null,
  due_no integer not null,
  state text not null,
  as_of timestamptz not null,
  in_silence boolean not null,
  settled boolean not null,
  grounds jsonb not null,
  recorded_at timestamptz not null,
  primary key (tenant, promise_id, number)
);
select keep_tenants_apart('verdict');

create function keep_verdicts() returns trigger language plpgsql as $$
begin
  raise exception 'a verdict never changes; new facts give another one' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger verdicts_never_change before update or delete on verdict
  for each statement execute function keep_verdicts();
