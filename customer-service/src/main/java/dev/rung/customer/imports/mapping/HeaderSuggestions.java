package dev.rung.customer.imports.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Guesses what a column is by its name, for a person to look at.
public final class HeaderSuggestions {

    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry(
                    "externalId",
                    List.of(
                            "externalid",
                            "customerid",
                            "customer",
                            "memberid",
                            "userid",
                            "会员编号",
                            "客户编号",
                            "会员号",
                            "用户id")),
            Map.entry("name", List.of("name", "fullname", "customername", "姓名", "客户姓名")),
            Map.entry("gender", List.of("gender", "sex", "性别")),
            Map.entry("birthday", List.of("birthday", "birthdate", "dateofbirth", "dob", "生日", "出生日期")),
            Map.entry("region", List.of("region", "province", "city", "country", "地区", "省份", "城市")),
            Map.entry("email", List.of("email", "mail", "emailaddress", "邮箱", "电子邮箱")),
            Map.entry("phone", List.of("phone", "mobile", "phonenumber", "tel", "手机", "手机号", "电话")),
            Map.entry("locale", List.of("locale", "language", "语言")),
            Map.entry("timeZone", List.of("timezone", "时区")),
            Map.entry("tags", List.of("tags", "labels", "标签")),
            Map.entry("orderId", List.of("orderid", "order", "ordernumber", "orderno", "invoice", "订单号", "订单编号")),
            Map.entry("amount", List.of("amount", "total", "ordertotal", "totalprice", "金额", "订单金额", "实付金额")),
            Map.entry("currency", List.of("currency", "币种")),
            Map.entry("placedAt", List.of("placedat", "createdat", "orderdate", "下单时间")),
            Map.entry("paidAt", List.of("paidat", "paymentdate", "paymenttime", "付款时间", "支付时间")),
            Map.entry("shippedAt", List.of("shippedat", "发货时间")),
            Map.entry("completedAt", List.of("completedat", "完成时间")),
            Map.entry("cancelledAt", List.of("cancelledat", "canceledat", "取消时间")),
            Map.entry("refundedAt", List.of("refundedat", "退款时间")),
            Map.entry("refundAmount", List.of("refundamount", "refund", "退款金额")),
            Map.entry("refundId", List.of("refundid", "refundno", "refundnumber", "退款单号", "退款编号")),
            Map.entry("lines", List.of("lines", "items", "lineitems")),
            Map.entry("productId", List.of("productid", "product", "sku", "商品编号")),
            Map.entry("quantity", List.of("quantity", "qty", "数量")),
            Map.entry("price", List.of("price", "unitprice", "单价")),
            Map.entry("category", List.of("category", "类目", "品类")));

    private HeaderSuggestions() {}

    /// At most one column for each field, in the order of the fields.
    public static List<ImportMapping.FieldMapping> of(ImportKind kind, List<String> columns) {
        var suggested = new ArrayList<ImportMapping.FieldMapping>();
        var taken = new HashSet<String>();
        for (var field : kind.fields()) {
            NAMES.getOrDefault(field, List.of()).stream()
                    .flatMap(name ->
                            columns.stream().filter(column -> plain(column).equals(name)))
                    .filter(taken::add)
                    .findFirst()
                    .ifPresent(column -> suggested.add(new ImportMapping.FieldMapping(field, column, null)));
        }
        return suggested;
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
    }
}
