/// In which language people are answered, and the texts they read.
///
/// In come what a request accepts, what a customer's profile says and the store's setting; the first of them that there
/// are texts for decides ([dev.rung.platform.locale.LanguagePolicy]). The texts are in `messages/<language>.properties`
/// of each module, one file per language; together they are one bundle. Another language is another file.
@NullMarked
package dev.rung.platform.locale;

import org.jspecify.annotations.NullMarked;
