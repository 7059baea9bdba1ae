package fugong.web;

import fugong.security.Permission;

/// A part of a page that another room fills: the page of an enterprise (owned by the register) shows its reports
/// (owned by reporting). The owner of the page asks for the address once it is shown; what answers is a fragment.
///
/// @param page  whose page it is part of: "enterprise", "project", "group"
/// @param key   its heading in the messages
/// @param path  where its content comes from, `{id}` stands for the thing's id: "/enterprises/{id}/reports"
/// @param order smaller comes first
public record Panel(String page, String key, String path, int order, Permission needs) {

    public String href(int id) {
        return path.replace("{id}", Integer.toString(id));
    }
}
