-- A removal forgets all touches of a customer, those by machines, too.
create index touch_of_customer on touch (customer_id) where customer_id is not null;
