-- Who unsubscribes speaks for a mailbox: the customers that have the same one.
create index customer_ref_email on customer_ref (email) where email is not null;
