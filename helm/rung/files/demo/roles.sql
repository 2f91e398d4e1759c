\getenv customer CUSTOMER_PASSWORD
\getenv scoring SCORING_PASSWORD
\getenv benefits BENEFITS_PASSWORD
\getenv outreach OUTREACH_PASSWORD
\getenv feedback FEEDBACK_PASSWORD
\getenv keycloak KEYCLOAK_PASSWORD
-- two instances of each, a third during a rollout, and Keycloak; it holds from the next start on, which follows at once
alter system set max_connections = 500;
create role customer login password :'customer';
create role scoring login password :'scoring';
create role benefits login password :'benefits';
create role outreach login password :'outreach';
create role feedback login password :'feedback';
create role keycloak login password :'keycloak';
create database keycloak owner keycloak;
create database rung;
revoke all on database rung from public;
grant connect on database rung to customer, scoring, benefits, outreach, feedback;
\connect rung
create schema customer authorization customer;
create schema scoring authorization scoring;
create schema benefits authorization benefits;
create schema outreach authorization outreach;
create schema feedback authorization feedback;
