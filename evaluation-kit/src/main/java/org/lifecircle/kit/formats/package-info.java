/**
 * What people call the business formats every day, which official format each name means, and how
 * completely kinds of sources list the outlets of each. Read {@link
 * org.lifecircle.kit.formats.EverydayNames} first.
 */
package org.lifecircle.kit.formats;
