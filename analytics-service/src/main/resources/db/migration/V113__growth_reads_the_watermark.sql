-- How fresh the growth report is says fact_watermark now, as for all others.
drop index customer_fact_recorded;
