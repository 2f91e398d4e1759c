/// Rows of customers, in all tables of this service.
///
/// In comes a member who asks for all of it. [CustomerTables] says what each table shows of a customer, and
/// what erasing makes of it (`dev.rung.customer.erasure`). Out goes one document with the profile.
@NullMarked
package dev.rung.customer.personal;

import org.jspecify.annotations.NullMarked;
