/// `fugong plan …`: the engines on problem files, without a server.
///
/// Reads JSON, lists all flaws at once, plans, checks its own plan, writes it. What the files mean stands in
/// docs/formats.
@NullMarked
package fugong.cli.plan;

import org.jspecify.annotations.NullMarked;
