package dev.rung.system.browser.visit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// All pages of the console that differ, with the demo's customers on them; an administrator sees each.
public enum ConsolePage {
    OVERVIEW("/overview"),
    MOVED_CUSTOMERS("/overview", ".heat-table td a"),
    CUSTOMERS("/customers"),
    CUSTOMER_MERGES("/customers/merges?from=C-BOB&into=C-ALICE"),
    CUSTOMER("/customers/C-ALICE"),
    CUSTOMER_WHY("/customers/C-ALICE?tab=why"),
    CUSTOMER_DECISIONS("/customers/C-ALICE?tab=decisions"),
    CUSTOMER_POINTS("/customers/C-ALICE?tab=points"),
    CUSTOMER_BENEFITS("/customers/C-ALICE?tab=benefits"),
    CUSTOMER_COUPONS("/customers/C-ALICE?tab=coupons"),
    CUSTOMER_REDEMPTIONS("/customers/C-ALICE?tab=redemptions"),
    CUSTOMER_MESSAGES("/customers/C-ALICE?tab=messages"),
    CUSTOMER_FEEDBACK("/customers/C-ALICE?tab=feedback"),
    CUSTOMER_CONSENTS("/customers/C-ALICE?tab=consents"),
    CUSTOMER_MEMBERSHIP("/customers/C-ALICE?tab=membership"),
    CUSTOMER_PROFILE("/customers/C-ALICE?tab=profile"),
    GROUPS("/groups"),
    GROUP("/groups", "td a"),
    INSIGHT_RFM("/insight/rfm"),
    INSIGHT_LOYALTY("/insight/loyalty"),
    INSIGHT_RETENTION("/insight/retention"),
    INSIGHT_LOSSES("/insight/losses"),
    INSIGHT_COSTS("/insight/costs"),
    POLICIES("/policies"),
    POLICY_CHANGES("/policies/3"),
    POLICY_DRY_RUN("/policies/3?tab=dry-run"),
    POLICY_RULES("/policies/3?tab=rules"),
    POLICY_EDITOR("/policies/new"),
    POLICY_REFRESHES("/policies/refreshes"),
    POLICY_RECONCILIATIONS("/policies/reconciliations"),
    FEEDBACK("/feedback?status=all"),
    FEEDBACK_TICKET("/feedback?status=all", "tr:has-text('申诉') a.excerpt"),
    BENEFITS("/benefits"),
    BENEFIT_PACKAGES("/benefits/packages"),
    BENEFIT_PACKAGE("/benefits/packages", "td a"),
    BENEFIT_PACKAGE_EDITOR("/benefits/packages/new"),
    REWARDS("/benefits/rewards"),
    REWARD("/benefits/rewards", "td a"),
    COUPONS("/benefits/coupons"),
    COUPON_BATCH("/benefits/coupons", "td a"),
    STACKING_RULES("/benefits/stacking"),
    STACKING_VERSION("/benefits/stacking", "td a"),
    QUOTES("/benefits/quotes"),
    ACTIVITIES("/benefits/activities"),
    ACTIVITY_LOTTERY("/benefits/activities", "td a:has-text('会员抽奖')"),
    ACTIVITY_QUIZ("/benefits/activities", "td a:has-text('会员问答')"),
    ACTIVITY_TRIAL("/benefits/activities", "td a:has-text('新品试用')"),
    POINTS("/points"),
    EARNING_RULES("/points/rules"),
    EARNING_RULE("/points/rules", "td a"),
    EARNING_RULE_EDITOR("/points/rules/new"),
    POINTS_EXTENSIONS("/points/extensions"),
    POINTS_EXTENSION("/points/extensions", "td a"),
    POINTS_LIABILITY("/points/liability"),
    POINTS_MONTHS("/points/months"),
    POINTS_MONTH("/points/months", "td a"),
    OPERATIONS("/operations"),
    OPERATIONS_ALARMS("/operations/alarms"),
    OPERATIONS_QUARANTINE("/operations/quarantine"),
    OPERATIONS_SENDERS("/operations/senders"),
    OPERATIONS_DEAD_LETTERS("/operations/dead-letters"),
    OPERATIONS_WEBHOOKS("/operations/webhooks"),
    OPERATIONS_WEBHOOK("/operations/webhooks", "td a"),
    OPERATIONS_ERASURES("/operations/erasures"),
    OPERATIONS_AUDIT("/operations/audit");

    private final String path;
    private final @Nullable String link;

    ConsolePage(String path) {
        this(path, null);
    }

    /// @param link the page is behind the first link that this selector finds
    ConsolePage(String path, @Nullable String link) {
        this.path = path;
        this.link = link;
    }

    public void openFor(Visitor visitor) {
        visitor.open(path);
        if (link != null) {
            visitor.page().locator(link).first().click();
            visitor.settle();
        }
    }

    /// Such as `policy-dry-run`.
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
