package fugong.web;

import fugong.security.Permission;

/// An entry of the main menu. A room declares it as a bean; it is shown to those who have the permission.
///
/// @param key     its words in the messages
/// @param href    where it leads; a page whose path begins with it marks it as the current one
/// @param section which part of the menu it stands in
/// @param order   within the section, smaller comes first
public record NavItem(String key, String href, Section section, int order, Permission needs) {

    /// A part of the menu. The morning's work stands open; of any other part a wide screen shows the name, unless
    /// the reader may see one entry of it only.
    public enum Section {
        TODAY,
        REPORTS,
        REGISTER,
        RULES,
        OFFICE
    }
}
