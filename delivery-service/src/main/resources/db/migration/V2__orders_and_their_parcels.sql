-- "order" is a reserved word, hence the plural.
create table orders (
  tenant text not null,
  reference text not null,
  id uuid not null,
  customer text,
  destination text,
  zone text,
  registered_at timestamptz not null,
  primary key (tenant, reference),
  unique (tenant, id)
);
create index orders_newest_first on orders (tenant, registered_at desc, id desc);

create table parcel (
  tenant text not null,
  order_id uuid not null,
  tracking text not null,
  id uuid not null,
  carrier text,
  registered_at timestamptz not null,
  primary key (tenant, order_id, tracking),
  foreign key (tenant, order_id) references orders (tenant, id)
);
create index parcel_by_tracking on parcel (tenant, tracking, registered_at desc);

select keep_tenants_apart('orders');
select keep_tenants_apart('parcel');
