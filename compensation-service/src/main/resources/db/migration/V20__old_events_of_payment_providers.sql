-- What providers told is forgotten once they cannot tell it again.
create index payment_event_by_time on payment_event (received_at);
