/// The one validator: one rule per file, its name is the rule. Each comment is a paragraph of the public rule book;
/// the words for people stand in `messages/reporting`. How to add one: docs/howto/add-a-report-rule.md.
@NullMarked
package fugong.reporting.rules;

import org.jspecify.annotations.NullMarked;
