-- No patient's data here. Accounts are never deleted; posts that never began may be.
grant usage on schema staff to homeward_app, homeward_machinery;
grant select, insert, update, delete on all tables in schema staff to homeward_app, homeward_machinery;
revoke delete on staff.account, staff.session from homeward_app, homeward_machinery;
