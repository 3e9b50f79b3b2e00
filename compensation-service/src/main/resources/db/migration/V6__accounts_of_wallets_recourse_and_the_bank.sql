alter table account drop constraint account_name_check;
alter table account add constraint account_name_check check (name in (
  'compensation-expense', 'goodwill-expense', 'owed-to-customers', 'recoverable-from-customers', 'paid-out',
  'customer-credit', 'recoverable-from-parties', 'recourse-income', 'bank', 'provider-fees', 'rounding'));
