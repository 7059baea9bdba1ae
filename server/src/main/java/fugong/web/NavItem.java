package fugong.web;

import fugong.security.Permission;

/// An entry of the main menu. A room declares it as a bean; it is shown to those who have the permission.
///
/// @param key   its words in the messages
/// @param href  where it leads; a page whose path begins with it marks it as the current one
/// @param order smaller comes first: 10 picture, 20 enterprises, 30 projects, 40 groups, 50 reports, 60 zones,
///              70 import, 80 users, 90 trail
public record NavItem(String key, String href, int order, Permission needs) {}
