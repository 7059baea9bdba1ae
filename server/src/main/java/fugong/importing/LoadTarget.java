package fugong.importing;

import fugong.security.Actors;
import fugong.security.Permission;
import java.util.List;

/// A plug: a room says with it what can be loaded into it. One bean per resource.
///
/// @param <T> what planning hands to writing, see [RowPlan]
public interface LoadTarget<T> {

    /// The columns. Its name is the name of the resource in a pack.
    TableSchema schema();

    /// Resources that must be loaded before this one when a pack has both, because rows here name rows there.
    default List<String> after() {
        return List.of();
    }

    /// Rows per call of [Loading#plan]. A target whose rows name each other (a tree) asks for all at once.
    default int batch() {
        return 2_000;
    }

    /// Whether the thread's actor may load and export this resource at all. Rows outside the actor's scope are
    /// refused one by one.
    default boolean allowed() {
        return Actors.current().may(Permission.IMPORT);
    }

    Loading<T> open(LoadContext context);

    /// Writes all rows the actor may see, such that loading them again changes nothing.
    void export(RowSink out);
}
