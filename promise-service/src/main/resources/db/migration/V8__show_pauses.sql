-- Whoever looks at a promise sees why its clock stands still, and since when.
alter table due_time add column paused_since timestamptz, add column paused_by text;
