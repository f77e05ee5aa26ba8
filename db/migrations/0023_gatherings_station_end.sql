-- A station that is given up: nobody books or counts after its last day, what was stays, and it can be opened again.
alter table gatherings.station
  add column last_on date,
  add column end_reason text not null default '',
  add constraint station_end_reason check ((last_on is null) = (end_reason = ''));
select kernel.describe('gatherings.station', 'last_on', 'Last day on which it is open; null = it goes on', 'end_reason', 'Why it ends, as residents read it');
