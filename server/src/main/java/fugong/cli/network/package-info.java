/// `fugong network …`: the network engine on folders of tables, without a server.
///
/// Each command reads a folder ([fugong.engine.network.files.NetworkFolder]), tells all flaws at once or answers
/// with a table as CSV or JSON on the output or in a file.
@NullMarked
package fugong.cli.network;

import org.jspecify.annotations.NullMarked;
