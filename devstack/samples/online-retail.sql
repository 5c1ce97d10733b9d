-- Figures of "Online Retail", December 2010, in plain SQL (PostgreSQL), to hold what the system reports against.
--
--   createdb retail
--   psql retail -f online-retail.sql
--   psql retail -c "\copy online_retail from program 'gzip -dc online-retail-2010-12.csv.gz' csv header"
--   psql retail -c 'table revenue_by_day' -c 'table revenue_by_country' -c 'table rfm_segment' -c 'table weekly_cohort'

-- The file as it is.
create table online_retail (
  invoice_no   text not null,      -- a leading C cancels
  stock_code   text not null,
  description  text,
  quantity     integer not null,   -- negative: taken back
  invoice_date timestamp not null, -- by the clock in London
  unit_price   numeric not null,   -- in pounds, without tax
  customer_id  numeric,            -- 17850.0
  country      text not null
);

create view revenue_by_day as
select invoice_date::date as day, sum(quantity * unit_price) as net
from online_retail
group by day
order by day;

create view revenue_by_country as
select country, sum(quantity * unit_price) as net
from online_retail
group by country
order by net desc;

-- An order is an invoice that sells, to somebody known; it was placed when its first line was.
create view placed_order as
select invoice_no, min(customer_id)::integer as customer_id, min(invoice_date) as placed_at
from online_retail
where invoice_no not like 'C%'
group by invoice_no
having max(quantity) >= 0 and min(customer_id) is not null;

-- Recency, frequency and amount of who ordered; what was taken back counts. A score is 1 + floor(5 × customers with a lower value / customers).
create view rfm as
with bought as (
  select customer_id, max(placed_at) as last_at, count(*) as orders
  from placed_order
  group by customer_id
), spent as (
  select customer_id::integer as customer_id, sum(quantity * unit_price) as net
  from online_retail
  where customer_id is not null
  group by customer_id
)
select customer_id, last_at, orders, net,
       1 + 5 * (rank() over (order by last_at) - 1) / count(*) over () as r,
       1 + 5 * (rank() over (order by orders) - 1) / count(*) over () as f,
       1 + 5 * (rank() over (order by net) - 1) / count(*) over () as m
from bought join spent using (customer_id)
order by customer_id;

create view rfm_segment as
select case
         when r = 5 and f >= 4 then 'champions'
         when r >= 3 and f >= 4 then 'loyal'
         when f = 5 then 'cannot-lose'
         when r <= 2 and f >= 3 then 'at-risk'
         when r <= 2 then 'hibernating'
         when r >= 4 and f >= 2 then 'potential-loyalists'
         when f = 3 then 'need-attention'
         when r = 3 then 'about-to-sleep'
         when r = 4 then 'promising'
         else 'new'
       end as segment,
       count(*) as customers
from rfm
group by segment
order by segment;

-- Customers by the Monday of the week of their first order, and how many of them ordered so many weeks later.
create view weekly_cohort as
with active as (
  select distinct customer_id, date_trunc('week', placed_at)::date as week
  from placed_order
), born as (
  select customer_id, min(week) as cohort
  from active
  group by customer_id
)
select cohort, (week - cohort) / 7 as age, count(*) as customers
from active join born using (customer_id)
group by cohort, age
order by cohort, age;
