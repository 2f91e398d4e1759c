-- Where the first order was paid, as behaviour names it: the points for it are that shop's. It stays where the order is
-- not the first one any more.
alter table referrals add column shop text;
