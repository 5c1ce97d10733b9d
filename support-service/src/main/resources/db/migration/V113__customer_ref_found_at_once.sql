-- A name is looked for in all that is not in the tree yet, entry by entry: after a large import that is most of the cost.
alter index customer_ref_emails set (fastupdate = off);
alter index customer_ref_external_ids set (fastupdate = off);
select gin_clean_pending_list('customer_ref_emails'), gin_clean_pending_list('customer_ref_external_ids');
