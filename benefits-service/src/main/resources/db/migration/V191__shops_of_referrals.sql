-- Where the first order was paid, as behaviour names it. Once one was completed the points for it are that shop's, and the
-- shop stays, also where that order is not the first one any more.
alter table referrals add column shop text;
