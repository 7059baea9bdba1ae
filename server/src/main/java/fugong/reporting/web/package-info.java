/// Reports, figures and late lists as JSON and as pages. Parses and shows, nothing else.
@NullMarked
package fugong.reporting.web;

import org.jspecify.annotations.NullMarked;
