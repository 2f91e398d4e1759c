package dev.rung.local.imports;

/// The formats of order files that are understood.
enum Format {
    /// The UCI "Online Retail" file: InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice,
    /// CustomerID, Country. Descriptions and countries are not sent.
    ONLINE_RETAIL {
        @Override
        String source() {
            return "urn:rung:import:online-retail";
        }

        @Override
        public String toString() {
            return "online-retail";
        }
    };

    /// The CloudEvents source of everything imported in this format: with the invoice's number it makes an
    /// event's identity, wherever the file lies and whatever it is called.
    abstract String source();
}
