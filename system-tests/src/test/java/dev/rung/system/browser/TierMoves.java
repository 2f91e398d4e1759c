package dev.rung.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.rung.system.browser.visit.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Customers who moved, or would move, from tier to tier, as a reader finds them in the console.
final class TierMoves {

    private static final Pattern CELL = Pattern.compile("(.+) → (.+)：\\d+ 位，看是谁");

    private TierMoves() {}

    /// The overview's matrix leads from each cell to its people.
    ///
    /// @return by customer the move, such as `金牌 → 银牌`, of all who were on another tier on that day
    static Map<String, String> since(String day, Visitor visitor) {
        visitor.openAnew("/overview?from=" + day);
        var pages = new HashMap<String, String>();
        for (var cell : visitor.role(AriaRole.TABLE, "等级流动").locator("td a").all()) {
            var label = CELL.matcher(cell.getAttribute("aria-label"));
            if (label.matches() && !label.group(1).equals(label.group(2))) {
                pages.put(label.group(1) + " → " + label.group(2), cell.getAttribute("href"));
            }
        }
        var moves = new TreeMap<String, String>();
        pages.forEach((way, page) -> {
            visitor.open(page.substring(1));
            rows(visitor.role(AriaRole.TABLE, way)).forEach((customer, row) -> moves.put(customer, visitor.heading()));
        });
        return moves;
    }

    /// The same of a dry run's list of movers.
    static Map<String, String> announced(Visitor visitor) {
        var moves = new TreeMap<String, String>();
        rows(visitor.role(AriaRole.TABLE, "全部变动的客户")).forEach((customer, row) -> {
            var tiers = row.locator("td").nth(1).locator(".tier-tag").allInnerTexts();
            moves.put(customer, String.join(" → ", tiers));
        });
        return moves;
    }

    private static Map<String, Locator> rows(Locator table) {
        var rows = new HashMap<String, Locator>();
        for (var row : table.locator("tbody tr:has(td a)").all()) {
            rows.put(row.locator("td a").first().innerText(), row);
        }
        return rows;
    }
}
